/** The least that Next can be: what Aveli's figures are held against. It is built once, and started where it is. */
export default {
  poweredByHeader: false,
  serverExternalPackages: ["pg"],
  outputFileTracingExcludes: { "next-server": ["**/*"] },
  webpack(webpack) {
    webpack.cache = false;
    webpack.plugins = webpack.plugins.filter(
      (plugin) => plugin.constructor.name !== "TraceEntryPointsPlugin",
    );
    return webpack;
  },
};
