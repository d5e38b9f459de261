-- Sales take the VAT of what went back from its credit note, which says it once for all.
drop function app.vat_in(numeric, integer);
