package io.github.camelauth.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in front of a vendor: injects faults, keeps the journal and the counters, answers the control path. */
final class ObservedHandler implements RequestHandler {

    static final String COUNTERS_PATH = "/_simulator/counters";

    private static final Logger LOG = LoggerFactory.getLogger(ObservedHandler.class);

    private final RequestHandler vendor;
    private final SimulatorClock clock;
    private final RequestCounters counters;
    private final Closing closing;
    private final RequestJournal journal = new RequestJournal();
    private final FaultPlan faults = new FaultPlan();
    private final List<Consumer<RequestRecord>> listeners = new CopyOnWriteArrayList<>();

    ObservedHandler(RequestHandler vendor, SimulatorClock clock, RequestCounters counters, Closing closing) {
        this.vendor = vendor;
        this.clock = clock;
        this.counters = counters;
        this.closing = closing;
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        if (request.path().equals(COUNTERS_PATH)) {
            return Answer.json(200, counters.snapshot());
        }
        Instant time = clock.instant();
        Optional<Fault> fault = faults.next(request.path());
        counters.entered(request.path());
        Answer answer = faulty(request, fault);
        RequestRecord record = RequestRecord.of(time, request, answer, fault);
        counters.left(request.path(), record.status());
        journal.add(record);
        listeners.forEach(listener -> listener.accept(record));
        return answer.withHeader("Date", RetryAfter.httpDate(time));
    }

    private Answer faulty(SimulatorRequest request, Optional<Fault> fault) {
        try {
            return fault.orElseGet(Fault::none).answer(new Processing(() -> vendor.answer(request), clock, closing));
        } catch (Closing.ClosedException closed) {
            return Answer.dropped();
        } catch (RuntimeException bug) {
            LOG.error("The simulator itself failed on {} {}", request.method(), request.path(), bug);
            return Answer.of(500, "text/plain", "The simulator itself failed, see its log");
        }
    }

    void addListener(Consumer<RequestRecord> listener) {
        listeners.add(listener);
    }

    SimulatorClock clock() {
        return clock;
    }

    RequestCounters counters() {
        return counters;
    }

    RequestJournal journal() {
        return journal;
    }

    FaultPlan faults() {
        return faults;
    }
}
