/** The least that Next can be: what Aveli's figures are held against. */
export default { poweredByHeader: false, serverExternalPackages: ["pg"] };
