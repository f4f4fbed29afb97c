package vn.quyche.access.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.quyche.access.Account;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.OrganId;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;

/** The roles one may try in the demonstration, the distinct ones first, then the plain members of each body. */
@Component
class DemonstrationRoles {

    private final Accounts accounts;
    private final Organs organs;
    private final boolean demonstration;

    DemonstrationRoles(Accounts accounts, Organs organs, @Value("${quyche.demo:true}") boolean demonstration) {
        this.accounts = accounts;
        this.organs = organs;
        this.demonstration = demonstration;
    }

    Optional<Account> find(String name) {
        return demonstration
                ? accounts.find(name).filter(Account::demonstration).filter(account -> !account.locked())
                : Optional.empty();
    }

    /** The groups with a message key each; none outside the demonstration. */
    List<Group> groups() {
        if (!demonstration) {
            return List.of();
        }
        var open = accounts.demonstration().stream()
                .filter(account -> !account.locked())
                .toList();
        var names = organs.people(open.stream().map(Account::person).toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        for (var key : List.of("lead", "standing-committee", "committee")) {
            groups.put(key, new ArrayList<>());
        }
        for (var account : open) {
            var choice = new Choice(account.name(), names.getOrDefault(account.person(), account.name()));
            groups.getOrDefault(groupOf(account), new ArrayList<>()).add(choice);
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static String groupOf(Account account) {
        if (account.body().equals(OrganId.STANDING_COMMITTEE)) {
            return "standing-committee";
        }
        return account.body().equals(OrganId.PROVINCIAL_COMMITTEE) ? "committee" : "lead";
    }

    /** Roles of one kind. */
    record Group(String key, List<Choice> choices) {}

    /** One role. */
    record Choice(String account, String name) {}
}
