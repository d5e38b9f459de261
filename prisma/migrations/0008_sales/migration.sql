-- The VAT in an amount that includes it, rounded as an order's is (`orders_vat_follows_rate`).
create function app.vat_in(amount numeric, rate_bp integer) returns numeric
language sql immutable parallel safe as $$
  select round(amount * rate_bp / (10000 + rate_bp))
$$;

-- A host's sales of a month.
create index orders_host_id_paid_at_idx on app.orders (host_id, paid_at) where paid_at is not null;
