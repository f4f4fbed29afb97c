package vn.quyche.demonstration;

/** Everything the demonstration has stored. */
interface DemonstrationData {

    /** Removes all of it: tables, functions, history of migrations. */
    void empty();
}
