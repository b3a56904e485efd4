using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PolicingReform.Surveys;

/// <summary>The answers of a poll's respondents, column by column: immutable and compact.</summary>
/// <remarks>
/// An answer on a scale takes a byte, a category 1, 2 or 4, a number 8: ten items, a weight, a stratum, a sampling unit
/// and a group take at most 24 bytes a respondent. Respondents have no names and no ids here. Data become a
/// <see cref="Survey"/>, which can be estimated from, by saying how the respondents were sampled.
/// </remarks>
public sealed class SurveyData
{
    private readonly ImmutableArray<ColumnData> _columns;
    private readonly Dictionary<string, ColumnData> _byName;

    internal SurveyData(Exposure exposure, int count, ImmutableArray<ColumnData> columns)
    {
        Exposure = exposure;
        Count = count;
        _columns = columns;
        _byName = columns.ToDictionary(column => column.Column.Name, StringComparer.Ordinal);
    }

    /// <summary>The number of respondents.</summary>
    public int Count { get; }

    /// <summary>By what results know that they are of the same data without holding them.</summary>
    internal object Identity { get; } = new();

    /// <summary>How far the data are known to the public; it decides whether small cells are closed.</summary>
    public Exposure Exposure { get; }

    /// <summary>The columns.</summary>
    public ValueList<SurveyColumn> Columns => [.. _columns.Select(column => column.Column)];

    /// <summary>Returns data from columns that are at hand.</summary>
    /// <param name="exposure">How far the data are known to the public.</param>
    /// <param name="columns">The columns, of equal length; names are unique.</param>
    /// <exception cref="ArgumentException">
    /// There is no column, two bear one name, or one is longer than another.
    /// </exception>
    public static SurveyData FromColumns(Exposure exposure, params ReadOnlySpan<FilledColumn> columns)
    {
        ValueList<FilledColumn> all = Require.Some(Require.Items(columns), nameof(columns));
        RequireNames(all.Select(column => column.Column), nameof(columns));
        if (all.FirstOrDefault(column => column.Count != all[0].Count) is FilledColumn other)
        {
            throw new ArgumentException(
                $"columns held {Numeral.Text(all[0].Count)} values in {all[0].Column.Name} and " +
                $"{Numeral.Text(other.Count)} in {other.Column.Name}; each holds one a respondent.",
                nameof(columns));
        }

        return new SurveyData(Require.Defined(exposure), all[0].Count, [.. all.Select(column => column.Data)]);
    }

    /// <summary>Returns data from objects, one a respondent.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="respondents">The objects, none of them null.</param>
    /// <param name="exposure">How far the data are known to the public.</param>
    /// <param name="columns">Says which columns the data have and how their values are taken from an object.</param>
    /// <exception cref="ArgumentException">
    /// There is no column, two bear one name, or a value is not what its column says; the message names the respondent
    /// by position.
    /// </exception>
    public static SurveyData From<T>(
        IEnumerable<T> respondents, Exposure exposure, Action<RespondentColumns<T>> columns)
        where T : class
    {
        T[] all = Require.Items(respondents);
        RespondentColumns<T> chosen = new();
        Require.NotNull(columns)(chosen);
        return FromColumns(exposure, chosen.Fill(all));
    }

    /// <summary>Returns the data as a survey: with how the respondents were sampled.</summary>
    /// <param name="design">
    /// Says how, for example <c>d => d.StratifiedBy("governorate").ClusteredBy("psu").WeightedBy("w")</c>.
    /// </param>
    /// <exception cref="InvalidSurveyException">
    /// The design does not fit the data; the exception holds every finding.
    /// </exception>
    /// <exception cref="ArgumentException">The data have no such column, or it is of another kind.</exception>
    public Survey WithDesign(Func<SurveyDesign, SurveyDesign> design) =>
        TryWithDesign(design, out Survey? survey, out ValueList<Finding> findings)
            ? survey
            : throw new InvalidSurveyException(findings);

    /// <summary>
    /// Returns the data as a simple random sample: every respondent drawn by itself, each of weight 1.
    /// </summary>
    /// <exception cref="InvalidSurveyException">The data hold fewer than two respondents.</exception>
    public Survey AsSimpleRandomSample() => WithDesign(design => design);

    /// <summary>Tries to make the data a survey.</summary>
    /// <param name="design">Says how the respondents were sampled.</param>
    /// <param name="survey">The survey, or null where the design does not fit the data.</param>
    /// <param name="findings">Everything that does not fit; beside a survey, what should be known of it.</param>
    /// <returns>Whether there is a survey.</returns>
    /// <exception cref="ArgumentException">The data have no such column, or it is of another kind.</exception>
    public bool TryWithDesign(
        Func<SurveyDesign, SurveyDesign> design, [NotNullWhen(true)] out Survey? survey,
        out ValueList<Finding> findings)
    {
        SurveyDesign declared = Require.NotNull(design)(SurveyDesign.SimpleRandomSample)
            ?? throw Require.Broken("design returned null; a design is required.", nameof(design));
        SampleStructure? sample = new SampleReader(this, declared).Read(out findings);
        survey = sample is null ? null : new Survey(this, declared, sample, findings);
        return survey is not null;
    }

    /// <summary>Returns how many respondents and columns there are.</summary>
    public override string ToString() =>
        $"{Numeral.Text(Count)} respondents, {Numeral.Text(_columns.Length)} columns";

    internal static void RequireNames(IEnumerable<SurveyColumn> columns, string parameterName)
    {
        string? twice = columns.CountBy(column => column.Name, StringComparer.Ordinal)
            .FirstOrDefault(pair => pair.Value > 1).Key;
        if (twice is not null)
        {
            throw Require.Broken(
                $"{parameterName} held {Require.Quoted(twice)} twice; names are unique.", parameterName);
        }
    }

    internal ColumnData Column(string name, string parameterName)
    {
        Require.NotNull(name, parameterName);
        return _byName.TryGetValue(name, out ColumnData? column)
            ? column
            : throw new ArgumentException(
                $"{Found(name, parameterName)}; the data have no such column, the nearest is " +
                $"{Require.Quoted(EditDistance.Nearest(name, _byName.Keys))}.",
                parameterName);
    }

    internal NumberData Numbers(string name, string parameterName, string wanted = "numbers") =>
        Column(name, parameterName) as NumberData ?? throw OtherKind(name, wanted, parameterName);

    internal CategoryData Categories(string name, string parameterName, string wanted = "categories") =>
        Column(name, parameterName) as CategoryData ?? throw OtherKind(name, wanted, parameterName);

    internal AnswerData Answers(string name, string parameterName) =>
        Column(name, parameterName) as AnswerData ?? throw OtherKind(name, "answers on a scale", parameterName);

    private ArgumentException OtherKind(string name, string wanted, string parameterName) => new(
        $"{Found(name, parameterName)}, a column of {Kind(_byName[name])}; a column of {wanted} is needed.",
        parameterName);

    // A design, an index and a list name columns among other things; the other parameters are the name.
    private static string Found(string name, string parameterName)
    {
        string verb = parameterName is "design" or "index" or "columns" or "margins" or "totals" ? "held" : "was";
        return $"{parameterName} {verb} {Require.Quoted(name)}";
    }

    private static string Kind(ColumnData column) => column switch
    {
        AnswerData => "answers on a scale",
        NumberData => "numbers",
        _ => "categories",
    };
}
