using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// A picture as data: marks on a sheet 360 units wide, with a title and a description for those who hear it.
/// </summary>
internal sealed record Picture(string Title, string Description, double Height, ImmutableArray<Mark> Marks)
{
    public const double Width = 360;

    /// <summary>A picture travels without its table, so it says itself that nobody stands behind it.</summary>
    public static LabelMark Synthetic(double x, double y) =>
        new(x, y, "Synthetic data: invented, with nobody behind them.");
}

/// <summary>How strongly a mark is drawn; shape and strength carry the meaning, colour never does.</summary>
internal enum Tone
{
    Strong,
    Medium,
    Faint,
}

/// <summary>Where a label stands against its point.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Something drawn.</summary>
internal abstract record Mark;

internal sealed record LineMark(double X1, double Y1, double X2, double Y2, Tone Tone, double Thickness = 1) : Mark;

internal sealed record BandMark(double X, double Y, double BandWidth, double BandHeight, Tone Tone) : Mark;

internal sealed record DotMark(double X, double Y, bool IsFilled) : Mark;

/// <summary>A diamond: what something is compared with.</summary>
internal sealed record DiamondMark(double X, double Y) : Mark;

/// <summary>An arrow head that points right (+1) or left (-1): at least, at most.</summary>
internal sealed record ArrowMark(double X, double Y, int Direction) : Mark;

internal sealed record LabelMark(
    double X, double Y, string Text, Anchor Anchor = Anchor.Start, Tone Tone = Tone.Strong, bool IsBold = false) : Mark;
