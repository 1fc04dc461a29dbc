package io.github.camelauth.simulator;

import java.time.Duration;
import java.util.Optional;

/** The reverse proxy of a deployment, and its limit of rate. */
final class TimbrHandler implements RequestHandler {

    private final TimbrDeployment deployment;
    private final TimbrGetToken getToken;
    private final TimbrService service;
    private final TimbrPlatform platform;
    private final RateLimiter limiter = new RateLimiter();

    TimbrHandler(TimbrDeployment deployment) {
        this.deployment = deployment;
        this.getToken = new TimbrGetToken(deployment);
        this.service = new TimbrService(deployment);
        this.platform = new TimbrPlatform(deployment);
    }

    @Override
    public Answer answer(SimulatorRequest request) {
        try {
            requireRate();
            if (request.path().equals(TimbrGetToken.PATH)) {
                return getToken.answer(request);
            }
            return TimbrService.serves(request.path()) ? service.answer(request) : platform.answer(request);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private void requireRate() {
        Switches switches = deployment.switches();
        Optional<Duration> wait = limiter.refuse(
                switches.get(TimbrSwitches.RATE_LIMIT_PER_MINUTE),
                deployment.clock().instant());
        wait.ifPresent(delay -> {
            RetryAfter form = switches.get(TimbrSwitches.RATE_LIMIT_RETRY_AFTER);
            Answer answer = TimbrAnswer.error(429, "Too many requests");
            throw new Refusal(form.addTo(answer, delay, deployment.clock().instant()));
        });
    }
}
