package vn.quyche.database;

/** A role of the database and its password. */
record Login(String user, String password) {

    static Login owner(DataDirectory data) {
        return ofOwner(data.password("database"));
    }

    static Login application(DataDirectory data) {
        return ofApplication(data.password("application"));
    }

    static Login ofOwner(String password) {
        return new Login(Cluster.NAME, password);
    }

    static Login ofApplication(String password) {
        return new Login(Cluster.APPLICATION, password);
    }
}
