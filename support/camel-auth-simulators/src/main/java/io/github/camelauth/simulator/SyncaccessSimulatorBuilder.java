package io.github.camelauth.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a {@link SyncaccessSimulator} starts with; its switches are {@link SyncaccessSwitches}. */
public final class SyncaccessSimulatorBuilder
        extends SimulatorBuilder<SyncaccessSimulator, SyncaccessSimulatorBuilder> {

    private final List<SyncaccessUser> otherUsers = new ArrayList<>();
    private String username = SyncaccessSimulator.DEFAULT_USERNAME;
    private String password = SyncaccessSimulator.DEFAULT_PASSWORD;
    private List<SyncaccessSubscriber> subscribers = SyncaccessSubscriber.SAMPLE;

    SyncaccessSimulatorBuilder() {}

    /** Of the API user. */
    public SyncaccessSimulatorBuilder username(String value) {
        username = value;
        return this;
    }

    public SyncaccessSimulatorBuilder password(String value) {
        password = value;
        return this;
    }

    /** One API user more. */
    public SyncaccessSimulatorBuilder otherUser(String name, String itsPassword) {
        otherUsers.add(new SyncaccessUser(name, Concealed.of(itsPassword), true));
        return this;
    }

    /** One user more, who may log in but lacks the role "Api User". */
    public SyncaccessSimulatorBuilder userWithoutRole(String name, String itsPassword) {
        otherUsers.add(new SyncaccessUser(name, Concealed.of(itsPassword), false));
        return this;
    }

    public SyncaccessSimulatorBuilder subscribers(List<SyncaccessSubscriber> value) {
        subscribers = List.copyOf(value);
        return this;
    }

    @Override
    public SyncaccessSimulator start() {
        SyncaccessSite site = SyncaccessSite.of(clockOrTicking(), subscribers);
        site.users().add(new SyncaccessUser(username, Concealed.of(password), true));
        otherUsers.forEach(site.users()::add);
        change(site.switches());
        return SyncaccessSimulator.start(listening(), site);
    }

    @Override
    Map<String, Object> printable() {
        Map<String, Object> printable = new LinkedHashMap<>();
        printable.put("username", username);
        printable.put("subscribers", subscribers.size());
        return printable;
    }
}
