package vn.quyche.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * The network an address belongs to, as far as one party has it to itself: under IPv6 each line has 2⁶⁴ addresses, and
 * whoever counts those one by one counts nothing.
 */
final class Network {

    private static final int PREFIX_BYTES = 8;

    private Network() {}

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, PREFIX_BYTES)
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
