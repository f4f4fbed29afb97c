package vn.quyche.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import vn.quyche.kernel.PersonId;
import vn.quyche.meetings.Seat;

/**
 * The hall: the first three of the roll preside in front, the others sit on arcs behind them.
 *
 * @param width of the picture
 * @param height of the picture
 * @param seats where each member sits
 */
record Hall(int width, int height, List<Place> seats) {

    private static final int RADIUS = 23;
    private static final int EDGE = RADIUS + 2;
    private static final int STEP = 60;
    private static final int APART = 2 * RADIUS + 8;
    private static final int PRESIDING = 3;
    private static final int INNERMOST = 110;
    private static final int NARROWEST = 400;

    /**
     * A seat in the picture.
     *
     * @param number its number in the roll, two figures
     * @param name who sits there
     * @param x from the left
     * @param y from the top
     * @param present whether the member is there
     * @param voted whether the member's vote is in
     * @param first whether it is the first of the roll
     */
    record Place(String number, String name, int x, int y, boolean present, boolean voted, boolean first) {

        public int label() {
            return y + 7;
        }

        private Place marked(boolean in) {
            return new Place(number, name, x, y, present, in, first);
        }
    }

    /** The hall with the votes that are in. */
    Hall marking(List<Seat> roll, Set<PersonId> voted) {
        return new Hall(
                width,
                height,
                IntStream.range(0, seats.size())
                        .mapToObj(place -> seats.get(place)
                                .marked(voted.contains(roll.get(place).person())))
                        .toList());
    }

    /** How many votes are in. */
    public long voted() {
        return seats.stream().filter(Place::voted).count();
    }

    static Hall of(List<Seat> roll) {
        var rows = rows(roll.size() - PRESIDING);
        var outermost = rows.isEmpty() ? 0 : INNERMOST + STEP * (rows.size() - 1);
        var width = Math.max(NARROWEST, 2 * (outermost + EDGE));
        var front = EDGE + outermost;
        var places = new ArrayList<Place>();
        for (var member = 0; member < Math.min(PRESIDING, roll.size()); member++) {
            var side = member == 0 ? 0 : member == 1 ? -1 : 1;
            places.add(place(roll, places.size(), width / 2 + side * APART, front));
        }
        for (var row = 0; row < rows.size(); row++) {
            var seated = rows.get(row);
            for (var seat = 0; seat < seated; seat++) {
                var angle = Math.PI * (seat + 1) / (seated + 1);
                var arc = INNERMOST + STEP * row;
                var x = (int) Math.round(width / 2.0 - arc * Math.cos(angle));
                var y = (int) Math.round(front - arc * Math.sin(angle));
                places.add(place(roll, places.size(), x, y));
            }
        }
        return new Hall(width, front + EDGE, List.copyOf(places));
    }

    private static Place place(List<Seat> roll, int member, int x, int y) {
        var number = String.format(Locale.ROOT, "%02d", member + 1);
        var seat = roll.get(member);
        return new Place(number, seat.name(), x, y, seat.isPresent(), false, member == 0);
    }

    /** How many sit on each arc; the outer arcs hold more. */
    private static List<Integer> rows(int members) {
        var rows = new ArrayList<Integer>();
        var left = members;
        while (left > 0) {
            var room = (int) (Math.PI * (INNERMOST + STEP * rows.size()) / APART) - 1;
            var seated = Math.min(left, room);
            rows.add(seated);
            left -= seated;
        }
        return rows;
    }
}
