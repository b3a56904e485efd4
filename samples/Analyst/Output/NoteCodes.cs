namespace Analyst;

/// <summary>The notes of the library, which are sentences, with a code each.</summary>
/// <remarks>The code follows from a phrase of the sentence; a sentence that is not known here is a "note".</remarks>
internal static class NoteCodes
{
    private const string Unknown = "note";

    private static readonly (string Phrase, string Code)[] Codes =
    [
        ("with the degrees of freedom of the design", "method"),
        ("as many degrees of freedom as replicates less 1", "method"),
        ("every margin met within", "weighting"),
        ("The margins of ", "margins"),
        ("no degrees of freedom are known", "method"),
        ("Interval of Newcombe", "difference-method"),
        ("The design effect is what the user states", "design-effect-stated"),
        ("for a probability sample; nothing in a printed table", "sample-assumed"),
        ("if it is rounded to a whole percentage", "rounded"),
        ("Replicates vary the first stage only", "replicates"),
        ("Variances by ", "replicates"),
        ("Sample: ", "sample"),
        ("Weights follow from the finite populations", "derived-weights"),
        ("enters the variance, because no population sizes are given", "later-stages-unused"),
        ("Subpopulation: ", "subpopulation"),
        (": in no row.", "missing-group"),
        (": left out.", "missing-values"),
        ("There is no row: ", "no-row"),
        (" of weight 0: ", "weight-zero"),
        ("The data are synthetic", "synthetic"),
        ("was switched off", "closing-off"),
        ("A share is closed, too", "closing-of-shares"),
        ("Quality: ", "quality"),
        ("A complete count has no sampling interval", "chance-alone"),
        ("Intervals are those of simple random samples", "method"),
        ("A benchmark is an estimate itself", "benchmark-estimated"),
        ("Adjusted p-values are", "adjusted"),
        ("Verdicts are against a margin", "margin"),
        ("the body is too small to show", "too-small"),
        ("\"By chance\" is the average", "by-chance"),
        ("p by dissimilarity is from", "randomisation"),
        ("it is no forecast", "no-forecast"),
    ];

    public static Note[] Of(IEnumerable<string> sentences) =>
        [.. sentences.Select(sentence => new Note(Code(sentence) ?? Unknown, sentence))];

    private static string? Code(string sentence) =>
        Codes.FirstOrDefault(each => sentence.Contains(each.Phrase, StringComparison.Ordinal)).Code;
}
