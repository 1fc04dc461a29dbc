package io.github.camelauth.http;

import io.github.camelauth.token.engine.Snapshot;
import io.github.camelauth.token.engine.TokenManager;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the credential on each call to the vendor's hosts, and replays a rejected one at most once. */
final class AuthExecChainHandler implements ExecChainHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AuthExecChainHandler.class);
    private static final int FOREIGN_TOLD = 64;

    private final Set<String> foreign = ConcurrentHashMap.newKeySet();
    private final Supplier<VendorAccess> access;

    AuthExecChainHandler(Supplier<VendorAccess> access) {
        this.access = access;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        VendorAccess vendor = access.get();
        HttpHost host = scope.route.getTargetHost();
        Origin target = Origin.of(host.getSchemeName(), host.getHostName(), host.getPort());
        if (!vendor.hosts().contains(target)) {
            tellOnce(vendor, target);
            return chain.proceed(request, scope);
        }
        if (!vendor.hosts().confidential(target)) {
            throw new IOException("The credential of " + vendor.manager().key() + " is not sent to " + target
                    + " in clear. Use https, or set 'allowInsecureHttp'.");
        }
        if (!vendor.api().covers(request.getPath())) {
            return chain.proceed(request, scope);
        }
        return send(request, scope, chain, vendor);
    }

    /** Right for a hook on the whole http component; on one endpoint it is a mistake that only the vendor's 401 would show. */
    private void tellOnce(VendorAccess vendor, Origin target) {
        if (foreign.size() < FOREIGN_TOLD && foreign.add(target.authority())) {
            LOG.info(
                    "{}: calls to {} go without a credential: it is not among the allowed hosts {}",
                    vendor.manager().key(),
                    target,
                    vendor.hosts().authorities());
        }
    }

    private static ClassicHttpResponse send(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain, VendorAccess vendor)
            throws IOException, HttpException {
        TokenManager manager = vendor.manager();
        Snapshot token = manager.await();
        ClassicHttpRequest pristine = ClassicRequestBuilder.copy(request).build();
        RequestCall.apply(vendor, token.token(), request);
        ClassicHttpResponse response = chain.proceed(request, scope);
        if (!rejected(vendor, response)) {
            return response;
        }
        String call = nameOf(request);
        if (pristine.getEntity() != null && !pristine.getEntity().isRepeatable()) {
            manager.invalidate(token.generation(), call);
            return response;
        }
        Optional<Snapshot> next = replacement(manager, token, call, response);
        return next.isEmpty() ? response : replay(pristine, scope, chain, vendor, next.get(), call, response);
    }

    private static Optional<Snapshot> replacement(
            TokenManager manager, Snapshot token, String call, ClassicHttpResponse rejection) throws IOException {
        try {
            return manager.await(manager.replacement(token.generation(), call));
        } catch (RuntimeException e) {
            rejection.close();
            throw e;
        }
    }

    private static ClassicHttpResponse replay(
            ClassicHttpRequest request,
            ExecChain.Scope scope,
            ExecChain chain,
            VendorAccess vendor,
            Snapshot token,
            String call,
            ClassicHttpResponse rejection)
            throws IOException, HttpException {
        // An answer that is not read to its end would keep its connection.
        EntityUtils.consume(rejection.getEntity());
        rejection.close();
        RequestCall.apply(vendor, token.token(), request);
        ClassicHttpResponse response = chain.proceed(request, scope);
        if (rejected(vendor, response)) {
            vendor.manager().disproven(token.generation(), call);
        } else {
            vendor.manager().proven(token.generation(), call);
        }
        return response;
    }

    private static boolean rejected(VendorAccess vendor, ClassicHttpResponse response) throws IOException {
        RejectionRule rule = vendor.api().rejection();
        HttpEntity entity = response.getEntity();
        boolean looksInside = entity != null && rule.looksInside(response.getCode(), entity.getContentType());
        return rule.byStatus(response.getCode())
                || looksInside && rule.byBody(response.getCode(), BodyStart.peek(response));
    }

    /** The same text for the same call each time, so without the query, which may change with each. */
    private static String nameOf(ClassicHttpRequest request) {
        String path = request.getPath();
        int query = path.indexOf('?');
        return request.getMethod() + " " + (query < 0 ? path : path.substring(0, query));
    }
}
