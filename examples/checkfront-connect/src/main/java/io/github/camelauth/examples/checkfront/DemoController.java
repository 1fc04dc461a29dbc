package io.github.camelauth.examples.checkfront;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** In the demo: what a member of the staff could do on Checkfront's own pages. */
@Controller
@ConditionalOnBean(Demo.class)
class DemoController {

    private final Demo demo;

    DemoController(Demo demo) {
        this.demo = demo;
    }

    @PostMapping("/demo/revoke/{staff}")
    String revoke(@PathVariable String staff) {
        demo.checkfront().revokeGrant(staff);
        return "redirect:/";
    }
}
