package vn.quyche.database;

import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.PropertyResolver;

/**
 * The address of an outside database as it is used: encrypted, and with a certificate that is checked, unless the address
 * itself says otherwise or leads to this machine.
 */
final class OutsideAddress {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideAddress.class);
    private static final String SETTING = "quyche.db.url";
    private static final String CHECKED = "sslmode=verify-full";
    private static final Pattern MODE = Pattern.compile("[?&](?i:sslmode)=([a-z-]+)");
    private static final Pattern HOSTS = Pattern.compile("jdbc:postgresql://([^/?]*)");
    private static final Pattern ONE_HOST = Pattern.compile("(\\[[^]]+]|[^:]*)(:\\d+)?");
    private static final Set<String> LOOPBACK = Set.of("", "localhost", "127.0.0.1", "[::1]");

    private OutsideAddress() {}

    static String of(PropertyResolver settings) {
        return encrypted(settings.getRequiredProperty(SETTING));
    }

    static String encrypted(String address) {
        var mode = MODE.matcher(address);
        if (mode.find()) {
            if (!CHECKED.endsWith("=" + mode.group(1)) && !isHere(address)) {
                LOG.warn("The line to the database has sslmode={}: it is not sure who answers there", mode.group(1));
            }
            return address;
        }
        return isHere(address) ? address : address + (address.contains("?") ? "&" : "?") + CHECKED;
    }

    private static boolean isHere(String address) {
        var hosts = HOSTS.matcher(address);
        if (!hosts.find()) {
            return true; // jdbc:postgresql:database, which is this machine
        }
        for (var host : hosts.group(1).split(",", -1)) {
            var named = ONE_HOST.matcher(host);
            if (!named.matches() || !LOOPBACK.contains(named.group(1))) {
                return false;
            }
        }
        return true;
    }
}
