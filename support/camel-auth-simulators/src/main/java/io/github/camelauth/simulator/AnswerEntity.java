package io.github.camelauth.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A body that announces its whole length and is sent as its {@link Delivery} says. */
final class AnswerEntity extends AbstractHttpEntity {

    private final byte[] body;
    private final Delivery delivery;
    private final Closing closing;

    AnswerEntity(Answer answer, Closing closing) {
        super(answer.headers().get(Answer.CONTENT_TYPE), null);
        this.body = answer.body();
        this.delivery = answer.delivery();
        this.closing = closing;
    }

    @Override
    public long getContentLength() {
        return body.length;
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (delivery.pause().isZero()) {
            out.write(body, 0, delivery.truncated() ? body.length / 2 : body.length);
        } else {
            drip(out);
        }
    }

    private void drip(OutputStream out) throws IOException {
        for (byte next : body) {
            out.flush();
            closing.await(delivery.pause());
            out.write(next);
        }
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
