package io.github.camelauth.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of rows in pages (§1.6, §1.7): {@code next_url} is absolute, and absent on the last page. */
final class CustobarPages {

    private static final int LARGEST_PAGE = 10_000;

    private final CustobarCompany company;

    CustobarPages(CustobarCompany company) {
        this.company = company;
    }

    CustobarEndpoint of(String collection) {
        return call -> page(collection, call.request());
    }

    private Answer page(String collection, SimulatorRequest request) {
        List<Map<String, Object>> rows = company.data().get().rows();
        int limit = number(request, "limit").orElse(company.switches().get(CustobarSwitches.PAGE_SIZE));
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw CustobarErrors.badRequest("limit must be 1 to " + LARGEST_PAGE + ".");
        }
        int start = Math.min(number(request, "offset").orElse(0), rows.size());
        int end = Math.min(start + limit, rows.size());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(collection, rows.subList(start, end));
        page.put("count", rows.size());
        if (end < rows.size()) {
            page.put("next_url", nextUrl(request, limit, end));
        }
        return Answer.json(200, page);
    }

    private String nextUrl(SimulatorRequest request, int limit, int offset) {
        Switches switches = company.switches();
        String origin = switches.get(CustobarSwitches.NEXT_URL_ORIGIN);
        String own = request.scheme() + "://" + request.header("Host").orElse("");
        String token = switches.get(CustobarSwitches.NEXT_URL_CARRIES_TOKEN)
                ? request.queryParameter("access-token")
                        .map(value -> "&access-token=" + value)
                        .orElse("")
                : "";
        return (origin.isEmpty() ? own : origin) + request.path() + "?limit=" + limit + "&offset=" + offset + token;
    }

    private static Optional<Integer> number(SimulatorRequest request, String name) {
        try {
            return request.queryParameter(name).map(Integer::parseUnsignedInt);
        } catch (NumberFormatException malformed) {
            throw CustobarErrors.badRequest(name + " must be a number.");
        }
    }
}
