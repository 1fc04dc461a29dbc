package io.github.camelauth.simulator;

import static io.github.camelauth.simulator.CftClient.APP_HEADER;
import static io.github.camelauth.simulator.CftClient.FARMS;
import static io.github.camelauth.simulator.CftClient.USER_HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checklist 5. Another simulator stands for the application: its journal has what was delivered to it. */
@ExtendWith(CftSimulatorExtension.class)
final class CftRegistrationTest {

    private static final String NEW = "new.user";
    private static final Pattern LINK = Pattern.compile("href=\"(/account/activate/\\w+/)\"");

    private CftSimulator cft;
    private CftClient client;

    @BeforeEach
    void setUp(CftSimulator started) {
        cft = started;
        client = new CftClient(started);
    }

    private Reply farmsOf(String username) throws Exception {
        return client.get(FARMS, APP_HEADER, CftSimulator.DEFAULT_APP_KEY, USER_HEADER, cft.userKey(username));
    }

    private String target(URI url) {
        return url.toString().substring(cft.baseUrl().length());
    }

    private Reply submit(String target, Reply form, String fields) throws Exception {
        Matcher csrf =
                Pattern.compile("name=\"csrfmiddlewaretoken\" value=\"(\\w+)\"").matcher(form.body());
        String body = "csrfmiddlewaretoken=" + (csrf.find() ? csrf.group(1) : "") + "&" + fields;
        String cookie = form.header("Set-Cookie").split(";")[0];
        return client.send("POST", target, body, "Content-Type", SyncaccessClient.FORM, "Cookie", cookie);
    }

    @Test
    void hash_isSha256OfKeyAndCallback() {
        assertThat(CftKeys.hash(CftSimulator.DEFAULT_APP_KEY, "https://example.com/cft?a=b&c=%20"))
                .isEqualTo("f15a3188a1888a6b67d2657203798294a5312eb15d819acf4ba0e52cc6cf1f51");
    }

    @ParameterizedTest
    @EnumSource(CftCallback.class)
    void activation_daysLater_deliversTheKeyOnce(CftCallback form) throws Exception {
        cft.switches().set(CftSwitches.CALLBACK, form);
        try (CustobarSimulator application = CustobarSimulator.start()) {
            String callback = application.baseUrl() + "/callback?r=1";
            cft.register(cft.registrationUrl(NEW, callback));
            assertThat(farmsOf(NEW).status()).isEqualTo(403);
            assertThat(application.journal().size()).isZero();
            cft.clock().advance(Duration.ofDays(3));

            CftDelivery delivery = cft.activate(NEW).orElseThrow();

            assertThat(farmsOf(NEW).status()).isEqualTo(200);
            RequestRecord told = application.journal().last().orElseThrow();
            assertThat(delivery).isEqualTo(new CftDelivery(delivery.time(), NEW, callback, told.status()));
            assertThat(told.method()).isEqualTo(form == CftCallback.GET_QUERY ? "GET" : "POST");
            assertThat(told.query()).startsWith("r=1");
            assertThat(told.query() + told.bodyText()).contains(cft.userKey(NEW), NEW);
            assertThat(cft.deliveries()).containsExactly(delivery);
            assertThat(delivery.toString()).doesNotContain(cft.userKey(NEW));
        }
    }

    @Test
    void callback_fields_areSwitched() throws Exception {
        cft.switches().set(CftSwitches.CALLBACK_KEY_FIELD, "key").set(CftSwitches.CALLBACK_USERNAME_FIELD, "");
        try (CustobarSimulator application = CustobarSimulator.start()) {
            cft.register(cft.registrationUrl(NEW, application.baseUrl() + "/callback"));
            cft.activate(NEW);
            cft.activate(NEW);

            assertThat(application.journal().to("/callback")).hasSize(2).allMatch(told -> told.bodyText()
                    .equals("key=" + cft.userKey(NEW)));
        }
    }

    @Test
    void callback_thatDoesNotAnswer_isReportedAndTheAccountWorks() throws Exception {
        CustobarSimulator gone = CustobarSimulator.start();
        gone.close();
        cft.register(cft.registrationUrl(NEW, gone.baseUrl() + "/callback"));

        assertThat(cft.activate(NEW).orElseThrow().status()).isZero();
        assertThat(farmsOf(NEW).status()).isEqualTo(200);
    }

    @Test
    void registration_withoutCallback_deliversNothing() throws Exception {
        cft.register(URI.create(cft.baseUrl() + cft.registrationPath() + "?username=" + NEW + "&email=n@example.com"));

        assertThat(cft.activate(NEW)).isEmpty();
        assertThat(cft.deliveries()).isEmpty();
        assertThat(farmsOf(NEW).status()).isEqualTo(200);
        assertThatThrownBy(() -> cft.activate("nobody")).hasMessageContaining("nobody");
    }

    @Test
    void link_inTheEmail_activatesOnce() throws Exception {
        String target = target(cft.registrationUrl(NEW, "http://127.0.0.1:1/callback"));
        Reply sent = submit(
                target,
                client.get(target),
                "username=" + NEW + "&email=new%40example.com&password1=made-up&password2=made-up");
        Matcher link = LINK.matcher(sent.body());
        assertThat(link.find()).isTrue();
        assertThat(sent.body()).contains("Check your e-mail");

        assertThat(client.get(link.group(1)).body()).contains("active", NEW);
        assertThat(client.get(link.group(1)).status()).isEqualTo(404);
        assertThat(cft.deliveries()).singleElement().satisfies(told -> assertThat(told.status())
                .isZero());
    }

    @Test
    void form_isFilledInWithWhatTheApplicationSent() throws Exception {
        Reply form = client.get(cft.registrationPath() + "?username=%3Cb%3Etest&email=test%40example.com");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body())
                .contains("value=\"&lt;b&gt;test\"", "value=\"test@example.com\"", "<label for=\"password1\">")
                .doesNotContain("<b>");
        assertThat(form.header("Set-Cookie")).startsWith("sessionid=");
    }

    @Test
    void page_whenSwitched_redirectsForItsCookieFirst() throws Exception {
        cft.switches().set(CftSwitches.REGISTER_REDIRECTS, true);
        String target = target(cft.registrationUrl(NEW, "https://example.com/cft"));

        Reply first = client.get(target);

        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).isEqualTo(target);
        assertThat(first.header("Set-Cookie")).startsWith("sessionid=");
        cft.register(URI.create(cft.baseUrl() + target));
        assertThat(cft.deliveries()).isEmpty();
    }

    @Test
    void callback_withoutTheRightApplicationAndHash_isBad() throws Exception {
        String good = target(cft.registrationUrl(NEW, "https://example.com/cft"));
        assertThat(client.get(good).status()).isEqualTo(200);

        for (String bad : List.of(
                good.replaceAll("&app_id=1", ""),
                good.replaceAll("app_id=1", "app_id=2"),
                good.replaceAll("app_id=1", "app_id=one"),
                good.replaceAll("&hash=.*", ""),
                good.replaceAll("hash=.*", "hash=" + "0".repeat(64)),
                good + "0",
                good.replace("cft", "other"))) {
            assertThat(client.get(bad).status()).as(bad).isEqualTo(400);
        }
        String script = target(cft.registrationUrl(NEW, "javascript:x"));
        assertThat(client.get(script).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "username=u&email=not-an-address&password1=p&password2=p",
                "username=u&email=u%40example.com&password1=p&password2=q",
                "username=demo&email=u%40example.com&password1=p&password2=p"
            })
    void form_missingOrIncorrect_isBad(String fields) throws Exception {
        Reply again = submit(cft.registrationPath(), client.get(cft.registrationPath()), fields);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("role=\"alert\"", "<form");
    }

    @Test
    void form_sentWithoutABrowser_isForbidden() throws Exception {
        String fields = "username=u&email=u%40example.com&password1=p&password2=p";

        assertThat(client.send("POST", cft.registrationPath(), fields, "Content-Type", SyncaccessClient.FORM)
                        .status())
                .isEqualTo(403);
    }
}
