using System.Text;
using Snapshooter.Xunit3;
using Tapi.Generator.Resolution.Naming;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Resolution.Naming;

/// <summary>The C# names of all constants of the header.</summary>
public class ConstantNamesTests
{
    [Fact]
    public void All_847_constants_have_reviewed_names()
    {
        var text = new StringBuilder();
        foreach (var name in HeaderFacts.Constants.Keys.Order(StringComparer.Ordinal))
        {
            var (group, member) = Names(name);
            text.Append(name).Append(" → ").Append(group).Append('.').Append(member).Append('\n');
        }

        Assert.Equal(847, HeaderFacts.Constants.Count);
        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void Every_constant_is_made_of_listed_words_and_digits()
    {
        var strange = HeaderFacts.Constants.Keys.Where(name => !name.Split('_').All(IsMadeOfWords));

        Assert.Empty(strange);
    }

    [Fact]
    public void No_two_constants_of_a_group_share_a_name()
    {
        var shared = HeaderFacts.Constants.Keys.GroupBy(Names).Where(names => names.Count() > 1).Select(names => string.Join(' ', names));

        Assert.Empty(shared);
    }

    private static (string Group, string Member) Names(string constant)
    {
        var underscore = constant.IndexOf('_', StringComparison.Ordinal);
        return underscore < 0
            ? (string.Empty, WordSplitter.ToPascalCase(constant))
            : (WordSplitter.ToPascalCase(constant[..underscore]), WordSplitter.ToPascalCase(constant[(underscore + 1)..]));
    }

    /// <summary>Whether words of the list, and digits, can be put together to the whole of <paramref name="part"/>.</summary>
    private static bool IsMadeOfWords(string part)
    {
        var reachable = new bool[part.Length + 1];
        reachable[0] = true;
        for (var end = 1; end <= part.Length; end++)
        {
            reachable[end] = (reachable[end - 1] && char.IsDigit(part[end - 1]))
                || WordList.Spellings.Keys.Any(
                    word => word.Length <= end
                        && reachable[end - word.Length]
                        && string.CompareOrdinal(part, end - word.Length, word, 0, word.Length) == 0);
        }

        return reachable[part.Length];
    }
}
