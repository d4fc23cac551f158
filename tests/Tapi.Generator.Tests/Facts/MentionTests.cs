using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Facts;

/// <summary>What the prose of a page names is there: members, parameters, constants, functions and types.</summary>
public class MentionTests
{
    private static readonly Regex Member = new(
        @"\b(?:(?:dw|lpdw|lpsz|lps|lph|lpfn|lp|sz|hwnd)[A-Z]|h[A-Z])\w*\b", RegexOptions.CultureInvariant);

    private static readonly Regex MemberOf = new(
        @"\b(?<member>(?:dw|sz|lp)[A-Z]\w*) of (?<structure>[A-Z]{5,}\d?)\b", RegexOptions.CultureInvariant);

    private static readonly Regex Constant = new(@"\b(?:LINE|PHONE|TAPI)[A-Z0-9]*_[A-Z0-9_]+\b", RegexOptions.CultureInvariant);

    private static readonly Regex Function = new(@"\b(?:line|phone|tapi)[A-Z][A-Za-z]+\b", RegexOptions.CultureInvariant);

    // What every structure of variable size begins with.
    private static readonly string[] Sizes = ["dwTotalSize", "dwNeededSize", "dwUsedSize"];

    private static readonly ILookup<string, string> Members = TestCatalogue.AllPages.Pages
        .SelectMany(page => MembersOf(page).Select(member => (Name(page), member)))
        .ToLookup(item => item.Item1, item => item.member);

    private static readonly ILookup<string, string> OwnMembers = TestCatalogue.AllPages.Pages
        .SelectMany(page => MembersOf(page).Select(member => (page.Path, member)))
        .ToLookup(item => item.Path, item => item.member);

    [Fact]
    public void A_member_of_a_structure_is_one_of_its_members() => Assert.Empty(
        from page in SpecPages.All
        from Match match in MemberOf.Matches(Prose(page))
        where TestCatalogue.AllPages.Structure(match.Groups["structure"].Value) is not null
            && !Members[match.Groups["structure"].Value].Contains(match.Groups["member"].Value)
        select $"{page.Path}: {match.Value}");

    [Fact]
    public void Any_other_member_or_parameter_belongs_to_something_that_the_page_names() => Assert.Empty(
        from page in SpecPages.All
        let text = Prose(page)
        let named = Regex.Matches(page.Content, @"\w+").SelectMany(word => Members[word.Value])
        let known = named.Concat(OwnMembers[page.Path]).Concat(Sizes).ToHashSet()
        from name in Member.Matches(text).Select(match => match.Value).Distinct()
        where !known.Contains(name)
        select $"{page.Path}: {name}");

    [Fact]
    public void Constants_and_messages_exist() => Assert.Empty(
        from page in SpecPages.All
        from name in Constant.Matches(Prose(page)).Select(match => match.Value).Distinct()
        where TestCatalogue.AllPages.Constant(name) is null
            && TestCatalogue.AllPages.Message(name) is null
            && TestCatalogue.AllPages.Group(name.TrimEnd('_')) is null
        select $"{page.Path}: {name}");

    [Fact]
    public void Functions_exist()
    {
        var functions = TestCatalogue.AllPages.Functions
            .SelectMany(function => new[] { function.Name, function.ExportName, function.Name + "A" })
            .ToHashSet();
        Assert.Empty(
            from page in SpecPages.All
            from name in Function.Matches(Prose(page)).Select(match => match.Value).Distinct()
            where !functions.Contains(name)
            select $"{page.Path}: {name}");
    }

    private static string Name(PageModel page) => page is FunctionModel function ? function.Name : page.CName;

    private static IEnumerable<string> MembersOf(PageModel page) => page switch
    {
        FunctionModel function => function.Parameters.Select(parameter => parameter.Name),
        StructureModel structure => All(structure.Members.Items),
        MessageModel => ["hDevice", "dwCallbackInstance", "dwParam1", "dwParam2", "dwParam3"],
        CallbackModel callback => Regex.Matches(SpecPages.Get(callback.Path).Content, @"(?<=-param )\w+").Select(match => match.Value),
        _ => [],
    };

    private static IEnumerable<string> All(IEnumerable<MemberModel> members) =>
        members.SelectMany(member => All(member.Members.Items).Append(member.Name));

    /// <summary>The page without its front matter, its declaration and its headings.</summary>
    private static string Prose(TestPage page)
    {
        var body = page.Content[(page.Content.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        return Regex.Replace(body, "```.*?```|^#.*?$", string.Empty, RegexOptions.Singleline | RegexOptions.Multiline);
    }
}
