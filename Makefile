.PHONY: dev test migrate seed smoke bench chaos

node_modules/.package-lock.json: package-lock.json
	npm ci
	@touch $@

dev test migrate seed smoke bench chaos: node_modules/.package-lock.json
	@npm run --silent $@
