package vn.quyche.organs;

/** Enters bodies, people and their dated ties. The database refuses days that overlap. */
interface Register {

    void add(Organ organ, int place);

    void add(Person person);

    void add(Membership membership);

    void add(Suspension suspension);

    void add(Post post);

    void add(Assignment assignment);
}
