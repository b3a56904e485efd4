using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace PolicingReform.Tests.Invariants;

/// <summary>Runs a piece of code under cultures that write numbers, dates and letters differently.</summary>
internal static class Cultures
{
    /// <summary>Turkish has a dotless i, Saudi Arabia the Hijri calendar, France the decimal comma.</summary>
    public static ImmutableArray<string> Names { get; } = ["", "tr-TR", "ar-SA", "fr-FR"];

    /// <summary>Runs it under each culture, requires one and the same text and returns that.</summary>
    public static string AssertSame(Func<string> say)
    {
        ImmutableArray<(string Culture, string Text)> said = [.. Names.Select(name => (name, Under(name, say)))];
        string expected = said[0].Text;
        Assert.All(
            said,
            pair => Assert.True(
                pair.Text.Equals(expected, StringComparison.Ordinal),
                $"Under {pair.Culture} it was \"{pair.Text}\", under the invariant culture \"{expected}\"."));
        return expected;
    }

    /// <summary>Runs it under one culture, on a thread of its own, so that no other test sees the change.</summary>
    public static string Under(string culture, Func<string> say)
    {
        string? said = null;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo beforeInterface = CultureInfo.CurrentUICulture;
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            try
            {
                said = say();
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeInterface);
            }
        });
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return said!;
    }
}
