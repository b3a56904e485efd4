namespace PolicingReform.Surveys;

/// <summary>What a column of survey data holds.</summary>
public enum SurveyColumnKind
{
    /// <summary>Answers on a scale: one byte a respondent.</summary>
    Answers,

    /// <summary>Numbers, such as weights, ages and amounts: a double a respondent.</summary>
    Numbers,

    /// <summary>
    /// Texts that name a group, such as strata, sampling units and sites: 1, 2 or 4 bytes a respondent.
    /// </summary>
    Categories,
}

/// <summary>A column of survey data: its name, what it holds, and what stands for a missing value.</summary>
/// <remarks>An empty text and <c>NA</c> are missing in every column.</remarks>
public sealed record SurveyColumn : Noun
{
    private SurveyColumn(string name, SurveyColumnKind kind, ResponseScale? scale, ValueList<MissingCode> missing)
    {
        (Name, Kind, Scale) = (Require.Text(name), kind, scale);
        MissingCodes = missing;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>
    /// The name of the column in a file, where it is another. Default: <see cref="Name"/>. So one column of a file can
    /// be read twice, as numbers and as categories.
    /// </summary>
    public string Source { get => field ?? Name; init => field = Require.Text(value, parameterName: nameof(Source)); }

    /// <summary>
    /// Whether each respondent must have a value, as the columns of a design must: one without is then a problem where
    /// the data are read, with its place. Default: false.
    /// </summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// The least number that a column of numbers may hold, such as 0 for weights; null for any. Default: null.
    /// </summary>
    /// <exception cref="ArgumentException">It is no finite number.</exception>
    public double? Least
    {
        get;
        init => field = value is null || double.IsFinite(value.Value)
            ? value
            : throw Require.Broken("Least was no finite number; give one, or null for any.", nameof(Least));
    }

    /// <summary>What it holds.</summary>
    public SurveyColumnKind Kind { get; }

    /// <summary>The scale of a column of answers; null for others.</summary>
    public ResponseScale? Scale { get; }

    /// <summary>What stands for a missing value, each with its reason.</summary>
    public ValueList<MissingCode> MissingCodes { get; }

    /// <summary>Returns a column of answers on a scale; the scale knows the missing codes.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="scale">The scale.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static SurveyColumn Answers(string name, ResponseScale scale) =>
        new(name, SurveyColumnKind.Answers, Require.NotNull(scale), scale.MissingCodes);

    /// <summary>Returns a column of numbers.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="missing">What stands for a missing number.</param>
    /// <exception cref="ArgumentException">The name is empty, or a code stands twice.</exception>
    public static SurveyColumn Numbers(string name, params ReadOnlySpan<MissingCode> missing) =>
        new(name, SurveyColumnKind.Numbers, null, Checked(missing, areNumbers: true));

    /// <summary>Returns a column of categories.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="missing">What stands for a missing category.</param>
    /// <exception cref="ArgumentException">The name is empty, or a code stands twice.</exception>
    public static SurveyColumn Categories(string name, params ReadOnlySpan<MissingCode> missing) =>
        new(name, SurveyColumnKind.Categories, null, Checked(missing, areNumbers: false));

    internal Dictionary<string, MissingReason> Reasons() =>
        MissingCodes.ToDictionary(code => code.Code, code => code.Reason, StringComparer.Ordinal);

    private static ValueList<MissingCode> Checked(ReadOnlySpan<MissingCode> missing, bool areNumbers) =>
        MissingCode.Once(Require.Items(missing), areNumbers, nameof(missing));

    private protected override string Say() => Scale is null ? $"{Name}: {Kind}" : $"{Name}: {Kind}, {Scale}";
}
