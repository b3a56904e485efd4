namespace PolicingReform.Surveys;

/// <summary>Which end of a scale means more of what the question measures.</summary>
public enum ScaleDirection
{
    /// <summary>A higher answer means more: 10 is complete trust.</summary>
    HigherIsMore,

    /// <summary>A higher answer means less: 1 is complete trust. Such items are reversed in an index.</summary>
    HigherIsLess,
}

/// <summary>What an answer on a scale means, in one or more languages.</summary>
public sealed record ScaleLabel : Noun
{
    /// <summary>Creates a label.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="wordings">What it says, a text a language.</param>
    /// <exception cref="ArgumentException">There is no text, or two in one language.</exception>
    public ScaleLabel(int answer, ValueList<Wording> wordings) =>
        (Answer, Wordings) = (answer, Wording.OncePerLanguage(Require.Some(wordings), nameof(wordings)));

    /// <summary>The answer.</summary>
    public int Answer { get; }

    /// <summary>What it says, a text a language.</summary>
    public ValueList<Wording> Wordings { get; }

    private protected override string Say() => $"{Numeral.Text(Answer)}: {Wordings}";
}

/// <summary>Whole-numbered answers from a lowest to a highest, and the codes that stand for no answer.</summary>
/// <remarks>An answer takes one byte, so a scale has at most 201 steps; wider ranges are columns of numbers.</remarks>
public sealed record ResponseScale : Noun
{
    /// <summary>The most that the highest answer may lie above the lowest: 200.</summary>
    public const int WidestRange = 200;

    /// <summary>Creates a scale.</summary>
    /// <param name="minimum">The lowest answer, from -1,000,000 to 1,000,000.</param>
    /// <param name="maximum">The highest answer, 1 to 200 above the lowest.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is out of its range.</exception>
    public ResponseScale(int minimum, int maximum)
    {
        const int farthest = 1_000_000;
        Minimum = Require.InRange(minimum, -farthest, farthest);
        Maximum = Require.InRange(maximum, minimum + 1, minimum + WidestRange);
    }

    /// <summary>The lowest answer.</summary>
    public int Minimum { get; }

    /// <summary>The highest answer.</summary>
    public int Maximum { get; }

    /// <summary>Which end means more. Default: the higher.</summary>
    public ScaleDirection Direction { get; init => field = Require.Defined(value, nameof(Direction)); }

    /// <summary>What answers mean; answers without a label are allowed.</summary>
    /// <exception cref="ArgumentException">
    /// A label is for no answer of the scale, or for one that has a label.
    /// </exception>
    public ValueList<ScaleLabel> Labels
    {
        get;
        init => field = Checked(value);
    }
    = [];

    /// <summary>The codes that stand for no answer, each with its reason; none is an answer of the scale.</summary>
    /// <exception cref="ArgumentException">A code is an answer of the scale, or stands twice.</exception>
    public ValueList<MissingCode> MissingCodes
    {
        get;
        init => field = Checked(value);
    }
    = [];

    internal int Steps => Maximum - Minimum;

    internal bool Holds(int answer) => answer >= Minimum && answer <= Maximum;

    private protected override string Say() =>
        $"{Numeral.Text(Minimum)} to {Numeral.Text(Maximum)}" +
        (Direction == ScaleDirection.HigherIsLess ? ", a higher answer means less" : "");

    private ValueList<ScaleLabel> Checked(ValueList<ScaleLabel>? labels)
    {
        HashSet<int> seen = [];
        foreach (ScaleLabel label in Require.NotNull(labels, nameof(Labels)))
        {
            if (!Holds(label.Answer))
            {
                throw Require.Broken(
                    $"Labels held one for {Numeral.Text(label.Answer)}, which is no answer from " +
                    $"{Numeral.Text(Minimum)} to {Numeral.Text(Maximum)}; a code for no answer is a missing code.",
                    nameof(Labels));
            }

            if (!seen.Add(label.Answer))
            {
                throw Require.Broken(
                    $"Labels held two for {Numeral.Text(label.Answer)}; put its languages into one.", nameof(Labels));
            }
        }

        return labels;
    }

    private ValueList<MissingCode> Checked(ValueList<MissingCode>? codes)
    {
        foreach (MissingCode missing in Require.NotNull(codes, nameof(MissingCodes)))
        {
            if (AnswerText.TryParse(missing.Code, out int answer) && Holds(answer))
            {
                throw Require.Broken(
                    $"MissingCodes held {missing.Code}, which is an answer from {Numeral.Text(Minimum)} to " +
                    $"{Numeral.Text(Maximum)}; a code stands for one or the other.",
                    nameof(MissingCodes));
            }
        }

        return MissingCode.Once(codes, areNumbers: true, nameof(MissingCodes));
    }
}
