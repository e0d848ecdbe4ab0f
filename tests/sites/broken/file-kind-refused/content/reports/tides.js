// A script beside a report would run with the rights of the whole site.
