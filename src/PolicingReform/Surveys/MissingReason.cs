namespace PolicingReform.Surveys;

/// <summary>Why a respondent's answer is missing: item non-response is data.</summary>
public enum MissingReason
{
    /// <summary>The data do not say why.</summary>
    NotStated,

    /// <summary>The respondent said that they do not know.</summary>
    DontKnow,

    /// <summary>The respondent refused to answer.</summary>
    Refused,

    /// <summary>The respondent was not asked, by the plan of the questionnaire.</summary>
    NotAsked,

    /// <summary>The question does not apply to the respondent.</summary>
    NotApplicable,
}

/// <summary>A code or text in the data that stands for a missing answer.</summary>
public sealed record MissingCode : Noun
{
    /// <summary>Creates a code.</summary>
    /// <param name="code">The code as it stands in the data, for example <c>99</c> or <c>REF</c>.</param>
    /// <param name="reason">Why the answer is missing.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public MissingCode(string code, MissingReason reason) =>
        (Code, Reason) = (Require.Text(code), Require.Defined(reason));

    /// <summary>Creates a code that is a number.</summary>
    /// <param name="code">The code.</param>
    /// <param name="reason">Why the answer is missing.</param>
    public MissingCode(int code, MissingReason reason)
        : this(Numeral.Text(code), reason)
    {
    }

    /// <summary>The code as it stands in the data.</summary>
    public string Code { get; }

    /// <summary>Why the answer is missing.</summary>
    public MissingReason Reason { get; }

    /// <summary>Returns codes of which none stands twice; as numbers 99 and 99.0 are one.</summary>
    internal static ValueList<MissingCode> Once(ValueList<MissingCode> codes, bool areNumbers, string parameterName)
    {
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        foreach (string code in codes.Select(each => each.Code))
        {
            string key = areNumbers && AnswerText.TryParse(code, out int number) ? Numeral.Text(number) : code;
            if (!seen.TryAdd(key, code))
            {
                string twice = seen[key] == code ? $"{code} twice" : $"{seen[key]} and {code}, which are one number";
                throw Require.Broken($"{parameterName} held {twice}; a code has one reason.", parameterName);
            }
        }

        return codes;
    }

    private protected override string Say() => $"{Code}: {Reason}";
}
