package vn.quyche.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;

/** Those who act in the province's past, looked up once. */
@Component
class Cast {

    private final Accounts accounts;
    private final Map<String, Actor> known = new HashMap<>();

    Cast(Accounts accounts) {
        this.accounts = accounts;
    }

    Actor the(String account) {
        return known.computeIfAbsent(account, accounts::actor);
    }

    Actor office() {
        return the("office");
    }

    List<Actor> standingGroup() {
        return List.of(the("secretary"), the("standing-deputy"), the("chairman"));
    }
}
