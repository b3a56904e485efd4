namespace PolicingReform;

/// <summary>Why a number, or only its interval, is not given: a code with arguments, and a sentence.</summary>
/// <remarks>
/// Programs branch on <see cref="Code"/> and fill their own translations with <see cref="Arguments"/>; people read
/// <see cref="Sentence"/>. Codes are stable once released.
/// </remarks>
public sealed record Unavailable
{
    internal Unavailable(ResultStatus status, string code, string sentence, params ReadOnlySpan<string> arguments) =>
        (Status, Code, Sentence, Arguments) = (status, code, sentence, ValueList.Create(arguments));

    /// <summary>In what way the number is missing; never <see cref="ResultStatus.Available"/>.</summary>
    public ResultStatus Status { get; }

    /// <summary>The code: lower-case words joined by hyphens.</summary>
    public string Code { get; }

    /// <summary>What the sentence speaks of, in the order of its placeholders.</summary>
    public ValueList<string> Arguments { get; }

    /// <summary>
    /// The reason in English, without a capital and without a full stop, so that it fits into a table.
    /// </summary>
    public string Sentence { get; }

    /// <summary>Returns the sentence.</summary>
    public override string ToString() => Sentence;

    // One reason for the small cell and for the cell closed with it: two would say which of them is the small one.
    internal static Unavailable Closed(int minimumCellSize) => new(
        ResultStatus.Suppressed,
        "closed",
        $"closed: fewer than {Numeral.Text(minimumCellSize)} persons, or it would give away a cell of so few",
        Numeral.Text(minimumCellSize));

    internal static Unavailable TooFewPersons(int persons) => new(
        ResultStatus.Undefined,
        "too-few-persons",
        $"{Numeral.Text(persons)} {(persons == 1 ? "person is" : "persons are")} fewer than " +
        $"{Numeral.Text(AnalysisSettings.EvidenceMinimum)}, too few for a share or an interval",
        Numeral.Text(persons),
        Numeral.Text(AnalysisSettings.EvidenceMinimum));

    internal static Unavailable NoSamplingInterval { get; } = new(
        ResultStatus.Undefined, "complete-count", "a complete count has no sampling interval");

    internal static Unavailable NoCountPublished { get; } = new(
        ResultStatus.Undefined,
        "no-count-published",
        "a published share without its count has no interval and no test");

    internal static Unavailable OnlyBoundKnown { get; } = new(
        ResultStatus.Bounded, "only-bounds-known", "only bounds are known, and bounds have no interval and no test");

    internal static Unavailable SelectedStatements { get; } = new(
        ResultStatus.Undefined,
        "selected-statements",
        "the statements are the authors' selection; an index needs every interview coded");

    internal static Unavailable ChosenByResearchers { get; } = new(
        ResultStatus.Undefined,
        "purposive-sample",
        "the researchers chose whom to ask, so a difference, an interval or a test would describe their choice");
}
