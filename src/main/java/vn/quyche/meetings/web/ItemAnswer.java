package vn.quyche.meetings.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyche.meetings.Item;

/** An item of an agenda in JSON. */
record ItemAnswer(
        String id,
        String meeting,
        String kind,
        String title,
        @Nullable String matter,
        @Nullable String act,
        int minutes,
        String state,
        @Nullable String outcome,
        String conclusion,
        Map<String, String> links) {

    static ItemAnswer of(Item item) {
        var self = "/api/v1/items/" + item.id();
        return new ItemAnswer(
                item.id().toString(),
                item.meeting().toString(),
                item.kind().name(),
                item.title(),
                item.matter().map(Object::toString).orElse(null),
                item.act().map(Enum::name).orElse(null),
                item.minutes(),
                item.state().name(),
                item.outcome().map(Enum::name).orElse(null),
                item.conclusion(),
                Map.of("ballots", self + "/ballots", "meeting", "/api/v1/meetings/" + item.meeting()));
    }
}
