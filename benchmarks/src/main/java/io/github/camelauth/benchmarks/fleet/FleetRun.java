package io.github.camelauth.benchmarks.fleet;

import io.github.camelauth.token.engine.TokenEngine;
import java.time.Duration;
import java.util.Random;

/** A fleet over some lives: every account is called each ten seconds. Used by one thread. */
public final class FleetRun {

    private static final int CALL_EVERY = 100;
    private static final int TICKS_A_LIFE = (int) VirtualFleet.LIFE.dividedBy(TokenEngine.TICK);

    private final VirtualFleet fleet;
    private final int[] joinAt;
    private final boolean[] begun;
    private long missed;

    private FleetRun(VirtualFleet fleet, int[] joinAt) {
        this.fleet = fleet;
        this.joinAt = joinAt;
        this.begun = new boolean[joinAt.length];
    }

    /** Accounts that come at random times of a while, at most a life. */
    public static FleetRun comingOver(Duration time, int size, int stepsEachTick) {
        int ticks = (int) time.dividedBy(TokenEngine.TICK);
        return new FleetRun(
                new VirtualFleet(size, stepsEachTick),
                new Random(7).ints(size, 0, ticks).toArray());
    }

    /** Accounts that all come at once. */
    public static FleetRun comingAtOnce(int size, int stepsEachTick) {
        return new FleetRun(new VirtualFleet(size, stepsEachTick), new int[size]);
    }

    /** Lets so many lives pass. */
    public FleetRun over(int lives) {
        int size = joinAt.length;
        int[][] joining = new int[TICKS_A_LIFE][];
        joinersByTick(joining);
        for (int tick = 0; tick < lives * TICKS_A_LIFE; tick++) {
            if (tick < TICKS_A_LIFE) {
                for (int number : joining[tick]) {
                    fleet.join(number);
                }
            }
            fleet.tick();
            for (int number = tick % CALL_EVERY; number < size; number += CALL_EVERY) {
                call(number, tick);
            }
        }
        return this;
    }

    private void joinersByTick(int[][] joining) {
        int[] counts = new int[TICKS_A_LIFE];
        for (int tick : joinAt) {
            counts[tick]++;
        }
        for (int tick = 0; tick < TICKS_A_LIFE; tick++) {
            joining[tick] = new int[counts[tick]];
        }
        for (int number = 0; number < joinAt.length; number++) {
            joining[joinAt[number]][--counts[joinAt[number]]] = number;
        }
    }

    private void call(int number, int tick) {
        if (tick < joinAt[number]) {
            return;
        }
        if (begun[number]) {
            missed += fleet.call(number) ? 0 : 1;
        } else {
            begun[number] = fleet.begun(number);
        }
    }

    /** Calls that met an expired token although the account had one before. */
    public long missed() {
        return missed;
    }

    /** Peak by mean of the token requests over one life, counted from 0. */
    public double peakToMean(int life) {
        Duration begin = VirtualFleet.LIFE.multipliedBy(life);
        return fleet.demand().peakToMean(begin, begin.plus(VirtualFleet.LIFE));
    }

    /** Peak by mean within the first wave of renewals alone. */
    public double peakToMeanOfFirstWave() {
        Duration begin = fleet.demand().firstAfter(VirtualFleet.LIFE.dividedBy(2));
        return fleet.demand().peakToMean(begin, fleet.demand().endOfRun(begin));
    }
}
