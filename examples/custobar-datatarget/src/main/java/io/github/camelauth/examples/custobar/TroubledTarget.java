package io.github.camelauth.examples.custobar;

import io.github.camelauth.simulator.CustobarSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.main.Main;

/**
 * The demo's simulator, with troubles. The simulator and the component live by one clock, which jumps. The user has no
 * two-factor authentication: each one-time code is good once, so a renewal could wait half a minute for the next.
 */
final class TroubledTarget implements Target {

    private final CustobarSimulator custobar;
    private final DemoTarget demo;
    private final Troubles troubles;

    private TroubledTarget(CustobarSimulator custobar, DemoTarget demo, Troubles troubles) {
        this.custobar = custobar;
        this.demo = demo;
        this.troubles = troubles;
    }

    static TroubledTarget start(Settings settings, PrintStream out) throws IOException {
        Duration outage = settings.outage();
        CustobarSimulator custobar = CustobarSimulator.start();
        Troubles troubles = new Troubles(custobar, outage, out);
        return new TroubledTarget(custobar, DemoTarget.with(custobar, settings), troubles);
    }

    @Override
    public String description() {
        return "troubles: the demo's vendor goes down, revokes the token, and the clock jumps";
    }

    @Override
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(demo.properties());
        properties.remove("custobar.secret-key");
        properties.put("custobar.polls", Integer.toString(Trouble.POLLS));
        return properties;
    }

    @Override
    public void prepare(Main camel) {
        camel.bind("camelAuthClock", custobar.clock());
    }

    @Override
    public void polled(Polls polls) {
        troubles.polled(polls.delivered());
    }

    @Override
    public boolean farewell(Polls polls, PrintStream out) {
        TroubleReport report = new TroubleReport(polls, custobar.journal().all(), troubles.starts());
        out.println(report.text());
        return report.isGood();
    }

    @Override
    public void close() {
        troubles.close();
        demo.close();
    }
}
