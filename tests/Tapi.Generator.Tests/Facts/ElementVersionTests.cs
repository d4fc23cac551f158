using Tapi.Generator.Model;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Facts;

/// <summary>The versions of functions, structures, messages and constant groups.</summary>
public class ElementVersionTests
{
    private const string Later = " or later";

    // A structure and a group of constants can have one name.
    private static readonly Dictionary<(string Name, bool IsGroup), PageModel> Pages = TestCatalogue.AllPages.Pages
        .ToDictionary(page => (page is FunctionModel function ? function.Name : page.CName, page is ConstantGroupModel));

    public static TheoryData<string, string, string, string> Rows =>
        new(FactTable.Read("element-versions.tsv").Select(row => (row[0], row[1], row[2], row[3])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_page_has_the_version_of_the_reference(string name, string version, string negotiated, string source)
    {
        var page = Pages[(name, IsGroup(source))];
        var ours = Version.Parse(page.Header.Version!);
        var stated = Version.Parse(version.Replace(Later, string.Empty, StringComparison.Ordinal));
        if (version == "2.0" + Later)
        {
            // These pages do not look further back than TAPI 2.0.
            Assert.True(ours <= stated);
        }
        else if (ours != stated)
        {
            // The reference lists no structure before TAPI 1.4, although functions of 1.3 use them.
            Assert.Equal(("1.4", "1.3"), (version, page.Header.Version));
            Assert.Contains(TestCatalogue.AllPages.Functions, function => function.Header.Version == "1.3" && Reaches(function, name));
        }

        if (negotiated.Length > 0)
        {
            Assert.Contains($"negotiated version {negotiated}", SpecPages.Get(page.Path).Content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_reference_knows_every_page_with_a_version() => Assert.Equal(
        ["Constants", "LINEREQMAKECALLW", "LINEREQMEDIACALLW", "TAPI_REPLY", "tapiRequestDrop", "tapiRequestMediaCall"],
        Pages.Where(page => page.Value is not CallbackModel).Select(page => page.Key)
            .Except(FactTable.Read("element-versions.tsv").Select(row => (row[0], IsGroup(row[3]))))
            .Select(page => page.Item1)
            .Order(StringComparer.Ordinal));

    private static bool IsGroup(string source) => source.EndsWith("--constants", StringComparison.Ordinal);

    /// <summary>Whether a function uses the structure, directly or inside another one.</summary>
    private static bool Reaches(FunctionModel function, string structure)
    {
        var direct = function.Parameters.Items.Select(parameter => Plain(parameter.Type.Name));
        var dependent = function.Parameters.Items.SelectMany(parameter => parameter.Dependent?.Cases.Items ?? []);
        var open = new Queue<string>(direct.Concat(dependent.Select(item => item.Structure)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var type))
        {
            if (type == structure || type == structure + "W")
            {
                return true;
            }

            if (seen.Add(type) && TestCatalogue.AllPages.Structure(type) is { } next)
            {
                foreach (var member in next.Members)
                {
                    open.Enqueue(Plain(member.Type?.Name ?? string.Empty));
                    open.Enqueue(member.Content?.ElementType ?? string.Empty);
                }
            }
        }

        return false;
    }

    private static string Plain(string type) => type.StartsWith("LP", StringComparison.Ordinal) ? type[2..] : type;
}
