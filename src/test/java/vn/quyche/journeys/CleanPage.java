package vn.quyche.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import vn.quyche.journeys.Browser.Person;

/** What is wrong with a page at three widths: it does not answer, runs over the edge, shows a key, or axe finds a fault. */
final class CleanPage {

    private static final List<Integer> WIDTHS = List.of(360, 820, 1280);
    private static final int HEIGHT = 900;

    private CleanPage() {}

    static List<String> faults(Person person, String path) {
        var faults = new ArrayList<String>();
        for (var width : WIDTHS) {
            person.page().setViewportSize(width, HEIGHT);
            var answer = person.page().navigate(person.address() + path);
            if (answer == null || answer.status() >= 400) {
                faults.add(width + ": answered " + (answer == null ? "nothing" : answer.status()));
                continue;
            }
            var over = (Integer)
                    person.page().evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)");
            if (over > 0) {
                faults.add(width + ": runs " + over + " px over the edge");
            }
            if (person.page().content().contains("??")) {
                faults.add(width + ": shows a message key");
            }
            new AxeBuilder(person.page())
                    .analyze()
                    .getViolations()
                    .forEach(fault -> faults.add(width + ": " + fault.getId() + " "
                            + fault.getNodes().get(0).getHtml()));
        }
        return faults;
    }
}
