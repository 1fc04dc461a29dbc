package io.github.camelauth.examples.checkfront;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page, and the one to log in. */
@Controller
class PageController {

    private final Accounts accounts;
    private final Bookings bookings;
    private final EventLog events;
    private final ObjectProvider<Demo> demo;
    private final Times times;

    PageController(Accounts accounts, Bookings bookings, EventLog events, ObjectProvider<Demo> demo, Clock clock) {
        this.accounts = accounts;
        this.bookings = bookings;
        this.events = events;
        this.demo = demo;
        this.times = new Times(clock);
    }

    @GetMapping("/")
    String page(@RequestParam(required = false) String connected, Model model) {
        List<AccountRow> rows = accounts.statuses().stream()
                .map(status -> AccountRow.of(status, bookings))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("connected", count(rows, Standing.CONNECTED) + count(rows, Standing.RENEWING));
        model.addAttribute("broken", count(rows, Standing.RECONNECT));
        model.addAttribute("events", events.newest());
        model.addAttribute("justConnected", connected != null);
        model.addAttribute(
                "staff", demo.stream().flatMap(its -> Demo.STAFF.stream()).toList());
        model.addAttribute("times", times);
        model.addAttribute("words", new EventWords());
        return "page";
    }

    private static long count(List<AccountRow> rows, Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
