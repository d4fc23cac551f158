using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;
using Tapi.Testing;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Reading.Inference;

/// <summary>Structure pages without their syntax sections: the members must still be the header's.</summary>
public class OwnStructuresTests
{
    public static TheoryData<string> Pages =>
        [.. SpecPages.All.Where(page => page.Path.StartsWith("ns-", StringComparison.Ordinal)).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_members_are_inferred_as_the_header_lays_them_out(string name)
    {
        var untyped = SpecPages
            .Get(name)
            .With(text => Regex.Replace(text, "## -syntax.*?(?=## -)", string.Empty, RegexOptions.Singleline));

        var result = ModelReader.Read(PageParser.Parse(untyped.Path, untyped.Content));

        Assert.Empty(result.Problems);
        var structure = Assert.IsType<StructureModel>(result.Model);
        var catalogue = new PageCatalogue(new([.. OtherPages(name), structure]));
        var fact = HeaderFacts.Structures[structure.Name];
        Assert.Equal(fact.Size, (catalogue.Layout(structure.Name)!.Size.X86, catalogue.Layout(structure.Name)!.Size.X64));
        Assert.Equal(
            fact.Members.Select(member => (member.Name, member.Offset, member.Size)),
            Flatten(catalogue.Layout(structure.Name)!.Members.Items, string.Empty));
    }

    private static IEnumerable<PageModel> OtherPages(string name) => SpecPages.All
        .Where(page => page.Path != name)
        .Select(page => ModelReader.Read(PageParser.Parse(page.Path, page.Content)).Model!);

    private static IEnumerable<(string Name, (int X86, int X64) Offset, (int X86, int X64) Size)> Flatten(
        IEnumerable<Generator.Resolution.Types.LaidOutMember> members, string path)
    {
        foreach (var member in members)
        {
            var name = path + member.Model.Name;
            if (member.Type is not null)
            {
                yield return (name, (member.Offset.X86, member.Offset.X64), (member.Size.X86, member.Size.X64));
                continue;
            }

            foreach (var inner in Flatten(member.Members.Items, member.Model.Name.Length == 0 ? path : name + "."))
            {
                yield return inner;
            }
        }
    }
}
