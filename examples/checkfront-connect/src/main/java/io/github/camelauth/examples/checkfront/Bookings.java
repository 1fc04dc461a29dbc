package io.github.camelauth.examples.checkfront;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelauth.checkfront.CheckfrontAuthConstants;
import io.github.camelauth.token.AuthException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Header;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.springframework.stereotype.Component;

/** The last look for each account's bookings. Safe for use by many threads. */
@Component("bookingLooks")
class Bookings {

    private final Map<String, Look> looks = new ConcurrentHashMap<>();
    private final ObjectMapper json;
    private final Clock clock;

    Bookings(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Optional<Look> of(String account) {
        return Optional.ofNullable(looks.get(account));
    }

    public void arrived(@Header(CheckfrontAuthConstants.PRINCIPAL) String account, @Body String answer)
            throws JsonProcessingException {
        JsonNode fields = json.readTree(answer);
        List<Booking> bookings = new ArrayList<>();
        // An object of bookings by number; where there are none it may well be an empty list.
        fields.path("booking/index").forEach(booking -> bookings.add(Booking.of(booking)));
        String staff = fields.path("account_id").asText();
        looks.put(account, new Look(clock.instant(), staff, List.copyOf(bookings), null));
    }

    public void failed(
            @Header(CheckfrontAuthConstants.PRINCIPAL) String account, @ExchangeException Exception failure) {
        List<Booking> known = of(account).map(Look::bookings).orElse(List.of());
        looks.put(account, new Look(clock.instant(), "", known, reason(failure)));
    }

    /** Nothing of an answer's body, which nobody vouches for. */
    private static String reason(Exception failure) {
        if (failure instanceof AuthException) {
            return failure.getMessage();
        }
        return failure instanceof HttpOperationFailedException refused
                ? "Checkfront refused the call, with HTTP " + refused.getStatusCode()
                : "The call failed: " + failure.getClass().getSimpleName();
    }
}
