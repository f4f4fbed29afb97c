package vn.quyche.database;

import vn.quyche.web.StartRefused;

/** Why the application cannot have its database. */
class DatabaseUnavailable extends StartRefused {

    DatabaseUnavailable(String code, Object... arguments) {
        super("database", code, arguments);
    }
}
