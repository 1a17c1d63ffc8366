package vn.laichau.hatangso.chassis.audit.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What somebody does to a record who would rather have had another past. */
enum Tampering {
    EDIT {
        @Override
        List<String> entries(List<String> entries, Random random) {
            var place = random.nextInt(entries.size());
            var line = new StringBuilder(entries.get(place));
            var letter = random.nextInt(line.length());
            line.setCharAt(letter, (char) ('!' + (line.charAt(letter) - '!' + 1 + random.nextInt(90)) % 94));
            entries.set(place, line.toString());
            return entries;
        }
    },
    DELETE {
        @Override
        List<String> entries(List<String> entries, Random random) {
            entries.remove(random.nextInt(entries.size()));
            return entries;
        }
    },
    INSERT {
        @Override
        List<String> entries(List<String> entries, Random random) {
            entries.add(random.nextInt(entries.size()), SampleTrail.entry(1_000 + random.nextInt(1_000)));
            return entries;
        }
    },
    SWAP {
        @Override
        List<String> entries(List<String> entries, Random random) {
            var one = random.nextInt(entries.size());
            var other = (one + 1 + random.nextInt(entries.size() - 1)) % entries.size();
            var line = entries.set(one, entries.get(other));
            entries.set(other, line);
            return entries;
        }
    },
    CUT_THE_TAIL {
        @Override
        List<String> entries(List<String> entries, Random random) {
            return new ArrayList<>(entries.subList(0, random.nextInt(entries.size())));
        }

        /** With the checkpoints that speak of it. */
        @Override
        List<String> once(SampleTrail whole, Random random) {
            return random.nextBoolean()
                    ? super.once(whole, random)
                    : whole.cutTo(random.nextInt(whole.chained().size()));
        }
    };

    abstract List<String> entries(List<String> entries, Random random);

    /** Again when nothing is different in the end: a hash that was edited and then computed anew. */
    List<String> on(SampleTrail whole, Random random) {
        var lines = once(whole, random);
        return lines.equals(whole.lines()) ? on(whole, random) : lines;
    }

    List<String> once(SampleTrail whole, Random random) {
        var entries = entries(whole.entries(), random);
        return whole.with(random.nextBoolean() ? entries : renumbered(entries));
    }

    /** As they would have been made: numbers in order, hashes that fit; what is no entry any more stays as it is. */
    private static List<String> renumbered(List<String> entries) {
        var numbered = new ArrayList<String>();
        for (var line : entries) {
            numbered.add(line.replaceFirst("\"sequence\":\\d+", "\"sequence\":" + (numbered.size() + 1)));
        }
        return numbered.stream().allMatch(line -> line.startsWith("{\"entry\":") && line.contains(",\"hash\":"))
                ? SampleTrail.chained(numbered)
                : numbered;
    }
}
