package vn.quyche.database;

/** A role of the database and its password. */
record Login(String user, String password) {

    static Login owner(DataDirectory data) {
        return new Login(Cluster.NAME, data.password("database"));
    }

    static Login application(DataDirectory data) {
        return new Login(Cluster.APPLICATION, data.password("application"));
    }
}
