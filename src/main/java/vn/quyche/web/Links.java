package vn.quyche.web;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of the same view with one thing changed, so that sorting, filtering and paging live in the URL. */
@Component("links")
public class Links {

    /** The address of this page with one parameter set; changing anything but the page goes back to the first page. */
    public String with(String parameter, Object value) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam(parameter, value);
        if (!"page".equals(parameter)) {
            address.replaceQueryParam("page");
        }
        var built = address.build();
        var path = Objects.requireNonNullElse(built.getPath(), "/");
        return built.getQuery() == null ? path : path + "?" + built.getQuery();
    }

    /** The address of this page without a parameter. */
    public String without(String parameter) {
        return with(parameter, new Object[0]);
    }

    /** The address of this page sorted by a column: upwards first, downwards when it is sorted upwards already. */
    public String sort(String column) {
        return with("sort", "up".equals(sortedBy(column)) ? "-" + column : column);
    }

    /** How this page is sorted by the column: {@code up}, {@code down} or not at all. */
    public String sortedBy(String column) {
        var asked = ServletUriComponentsBuilder.fromCurrentRequest()
                .build()
                .getQueryParams()
                .getFirst("sort");
        if (column.equals(asked)) {
            return "up";
        }
        return ("-" + column).equals(asked) ? "down" : "";
    }

    private String with(String parameter, Object[] values) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(parameter, values)
                .replaceQueryParam("page");
        var built = address.build();
        return built.getQuery() == null ? String.valueOf(built.getPath()) : built.getPath() + "?" + built.getQuery();
    }
}
