using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Representation ratios as a picture: a dot for each on a logarithmic scale, a tick at parity.</summary>
internal static class RatioPlot
{
    private const int MostRows = 60;
    private const int LettersPerLine = 60;
    private const double Left = 12;
    private const double Right = Picture.Width - 12;

    // Beyond 2 to this power on either side a ratio is drawn at the edge, as an arrow.
    private const double MostDoublings = 6;

    public static Picture Of(ImmutableArray<RepresentationGap> gaps)
    {
        ImmutableArray<RepresentationGap> shown = [.. gaps.Take(MostRows)];
        double reach = Reach(shown);
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        double y = 6;
        foreach (RepresentationGap gap in shown)
            y = Lane(marks, gap, y, reach);
        marks.Add(new LineMark(Left, y, Right, y, Tone.Medium));
        for (double power = -reach; power <= reach; power += Math.Max(1, Math.Floor(reach / 3)))
        {
            double x = At(Math.Pow(2, power), reach);
            marks.Add(new LineMark(x, y, x, y + 4, Tone.Medium));
            marks.Add(new LabelMark(
                x,
                y + 16,
                (power < 0 ? "1/" : "") + Numeral.Fixed(Math.Pow(2, Math.Abs(power)), 0),
                power == -reach ? Anchor.Start : power == reach ? Anchor.End : Anchor.Middle));
        }

        y += 22;
        if (gaps.Length > shown.Length)
            marks.Add(new LabelMark(Left, y += 12, $"{Numeral.Text(gaps.Length - shown.Length)} more are not drawn."));
        if (gaps.Any(gap => gap.Observed.Exposure == Exposure.Synthetic))
            marks.Add(Picture.Synthetic(Left, y += 12));
        return new Picture(
            "Ratio plot: observed share over benchmark share, 1 at parity",
            string.Join(" ", shown.Select(gap => Text(gap) + ".")),
            y + 8,
            marks.ToImmutable());
    }

    private static double Lane(ImmutableArray<Mark>.Builder marks, RepresentationGap gap, double y, double reach)
    {
        foreach (string line in TextLines.Wrap(Text(gap), LettersPerLine))
            marks.Add(new LabelMark(Left, y += 13, line));
        double middle = y + 12;
        marks.Add(new LineMark(Left, middle, Right, middle, Tone.Faint));
        marks.Add(new LineMark(At(1, reach), middle - 8, At(1, reach), middle + 8, Tone.Medium));
        (double Low, double High)? ends = Ends(gap);
        if (ends is (double low, double high))
        {
            double from = At(low, reach), to = At(high, reach);
            if (gap.Ratio.Value is null)
                marks.Add(new LineMark(from, middle, to, middle, Tone.Medium, 1.5));
            else
                marks.Add(new BandMark(from, middle - 5, Math.Max(0.5, to - from), 10, Tone.Faint));
        }

        if (gap.Ratio.Value is double ratio)
        {
            double doublings = ratio == 0 ? double.NegativeInfinity : Math.Log2(ratio);
            marks.Add(Math.Abs(doublings) > reach
                ? new ArrowMark(At(ratio, reach), middle, doublings < 0 ? -1 : 1)
                : new DotMark(At(ratio, reach), middle, IsFilled: true));
        }

        return y + 26;
    }

    // The interval of the ratio; what chance alone allows; or the bounds.
    private static (double Low, double High)? Ends(RepresentationGap gap) => gap switch
    {
        { Ratio.LowBound: double low, Ratio.HighBound: double high } => (low, high),
        { Ratio.Interval: ConfidenceInterval interval } => (interval.Low, interval.High),
        { ChanceAlone: ExactBinomial chance, Ratio.Value: not null } =>
            (chance.CompatibleShares.Low / chance.Share.Value, chance.CompatibleShares.High / chance.Share.Value),
        _ => null,
    };

    private static string Text(RepresentationGap gap) =>
        $"{gap.Observed.BodyName}, {gap.Observed.Group} against {gap.Benchmark}: " + gap.Ratio switch
        {
            { Value: double ratio } => Numeral.Fixed(ratio, 2),
            { LowBound: double low, HighBound: double high } =>
                $"between {Numeral.Fixed(low, 2)} and {Numeral.Fixed(high, 2)}",
            { Status: ResultStatus.Suppressed } => "closed",
            _ => "no ratio",
        };

    private static double Reach(ImmutableArray<RepresentationGap> gaps)
    {
        double most = gaps.SelectMany(gap => new[] { gap.Ratio.Value, Ends(gap)?.Low, Ends(gap)?.High })
            .Where(each => each is > 0).Select(each => Math.Abs(Math.Log2(each!.Value))).DefaultIfEmpty(1).Max();
        return Math.Clamp(Math.Ceiling(most), 1, MostDoublings);
    }

    private static double At(double ratio, double reach)
    {
        double doublings = ratio <= 0 ? -reach : Math.Clamp(Math.Log2(ratio), -reach, reach);
        return Left + ((Right - Left) * (doublings + reach) / (2 * reach));
    }
}
