using System.Globalization;

namespace PolicingReform.Surveys;

/// <summary>
/// Whole numbers as data files write them: <c>3</c>, and <c>3.0</c> from programs that know doubles only.
/// </summary>
internal static class AnswerText
{
    public static bool TryParse(ReadOnlySpan<char> text, out int answer)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out answer))
            return true;
        bool isWhole = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue;
        answer = isWhole ? (int)number : 0;
        return isWhole;
    }
}
