using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Generator.Emission;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Emission.Golden;

/// <summary>
/// What each kind of item becomes, next to this file: a changed line of emitted text is a changed line in a review. Run these tests with
/// TAPI_UPDATE_GOLDEN=1 to accept a change.
/// </summary>
public class GoldenTests
{
    private const string UpdateVariable = "TAPI_UPDATE_GOLDEN";

    private static readonly string Folder = Path.Combine("tests", "Tapi.Generator.Tests", "Emission", "Golden");

    public static TheoryData<string> Names => [.. HandMade.Items.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_item_becomes_its_golden_text(string name)
    {
        var text = SourceEmitter.Emit(HandMade.Items[name], EmissionOptions.Default).Text;
        var path = Path.Combine(Repository.Root, Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty, text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_text_is_C_sharp(string name)
    {
        var text = SourceEmitter.Emit(HandMade.Items[name], EmissionOptions.Default).Text;

        Assert.Empty(CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp12)).GetDiagnostics());
    }

    [Fact]
    public void Every_kind_of_item_has_a_golden_text() => Assert.Equal(Derived(typeof(ApiItem)), Kinds(HandMade.Items.Values));

    [Fact]
    public void Every_kind_of_argument_of_a_method_is_in_one() => Assert.Equal(
        Derived(typeof(Argument)).Except([nameof(InOutArgument)]), Kinds(Methods().SelectMany(method => method.Arguments)));

    [Fact]
    public void Every_kind_of_output_of_a_method_is_in_one() =>
        Assert.Equal(Derived(typeof(Output)), Kinds(Methods().SelectMany(method => method.Outputs)));

    [Fact]
    public void Every_kind_of_answer_of_a_proxy_is_in_one() => Assert.Equal(
        Derived(typeof(ProxyOutput)), Kinds(HandMade.Items.Values.OfType<ProxyRequestItem>().SelectMany(request => request.Outputs)));

    private static IEnumerable<MethodItem> Methods() => HandMade.Items.Values.OfType<MethodItem>();

    private static IEnumerable<string> Kinds(IEnumerable<object> items) => items.Select(item => item.GetType().Name).Distinct().Order();

    private static IEnumerable<string> Derived(Type type) => type.Assembly.GetTypes()
        .Where(other => other.IsSubclassOf(type) && !other.IsAbstract)
        .Select(other => other.Name)
        .Order();
}
