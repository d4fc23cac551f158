using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Emission;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Scope;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Api;

/// <summary>
/// A project that gets only what it names has everything that it names, and nothing of that is different.
/// </summary>
public class ScopeTests
{
    private static readonly EmissionOptions Public = EmissionOptions.Default with { Visibility = "public" };

    // The classes that have a file for each function: there a member is there when it is named. All other types are whole.
    private static readonly string[] Growing =
        ["Call", "Line", "LineApp", "LineDevice", "Phone", "PhoneApp", "PhoneDevice", "Tapi32", "TapiSystem"];

    private static readonly Lazy<Dictionary<string, string>> All = new(() => Texts(TestCatalogue.AllPages));

    private static readonly Lazy<List<Declared>> Declarations =
        new(() => All.Value.SelectMany(file => DeclaredIn(file.Key, file.Value)).ToList());

    [Fact]
    public void Nothing_is_generated_for_a_program_that_names_nothing() =>
        Assert.Empty(Texts(Narrow("class Program { static void Main() { } }")));

    [Fact]
    public void Every_type_is_there_when_its_name_is_mentioned() => AllMentioned(Declarations.Value.Where(item => item.Member is null));

    [Fact]
    public void Every_member_of_a_class_of_functions_is_there_when_its_name_is_mentioned() =>
        AllMentioned(Declarations.Value.Where(item => item.Member is not null && Growing.Contains(item.Type)));

    [Theory]
    [InlineData("LineApp MakeCallAsync CallState WaitAsync Devices Open")]
    [InlineData("LineApp ReadMessagesAsync")]
    [InlineData("PhoneApp Button")]
    [InlineData("LineCallInfo LineDevCaps PhoneStatus")]
    [InlineData("OpenProxy LineProxyRequest")]
    [InlineData("TapiSystem GetLocationInfo")]
    [InlineData("Tapi32 lineMakeCallW")]
    public void What_is_there_compiles_and_has_the_signatures_of_the_whole_API(string words)
    {
        var narrow = Texts(Narrow(words));
        var generation = Compiler.Generate(SpecPages.OfPackage, $"// {words}", TestOptions.Of("TapiScope", "named"));
        var whole = All.Value.Values.SelectMany(DeclaredSignatures.Of).ToHashSet();

        Assert.NotEmpty(narrow);
        Assert.Empty(generation.Complaints);
        Assert.Equal(Files(Narrow(words)).Order(StringComparer.Ordinal), generation.Files.Order(StringComparer.Ordinal));
        Assert.Empty(narrow.Values.SelectMany(DeclaredSignatures.Of).Except(whole));
        foreach (var (name, text) in narrow.Where(file => !file.Key.StartsWith("Objects.", StringComparison.Ordinal)))
        {
            Assert.Equal(DeclaredSignatures.Of(All.Value[name]), DeclaredSignatures.Of(text));
        }
    }

    [Fact]
    public void An_unread_message_has_its_number_its_object_and_its_effect_but_no_type()
    {
        var narrow = Texts(Narrow("LineApp MakeCallAsync"));
        var application = narrow["Objects.LineApp.g.cs"];

        Assert.DoesNotContain("Messages.CallStateMessage.g.cs", narrow.Keys);
        Assert.Equal(Signatures(All.Value, "Enums.LineMessageId.g.cs"), Signatures(narrow, "Enums.LineMessageId.g.cs"));
        Assert.Matches(@"LineMessageId\.CallState\s+or [^=]*=> UnreadMessage\.Instance", application);
        Assert.Matches(@"LineMessageId\.CallState\s+or [^=]*when message\.Device != 0 => CallOf\(", application);
        Assert.Contains("LineMessageId.Close => MessageEffect.EndsDevice", application, StringComparison.Ordinal);
        Assert.Contains("=> MessageEffect.EndsApplication", application, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_brings_an_object_is_read_in_any_case() =>
        Assert.Contains("Messages.AppNewCallMessage.g.cs", Texts(Narrow("LineApp Open")).Keys);

    [Fact]
    public void All_messages_of_an_application_are_there_when_it_reads_all()
    {
        var narrow = Texts(Narrow("LineApp ReadMessagesAsync"));

        Assert.Empty(All.Value.Keys.Where(IsLineMessage).Except(narrow.Keys));
        Assert.DoesNotContain("UnreadMessage", narrow["Objects.LineApp.g.cs"], StringComparison.Ordinal);

        static bool IsLineMessage(string name) =>
            name.StartsWith("Messages.", StringComparison.Ordinal)
            && !name.Contains("Phone", StringComparison.Ordinal)
            && !name.Contains(".Tapi", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LineMessageId")]
    [InlineData("LineMessageId CallState")]
    [InlineData("LineMessageId CallStateMessage PhoneMessageId")]
    public void All_numbers_of_messages_are_there_in_a_project_without_functions(string words)
    {
        var pages = TestCatalogue.AllPages.Keep(page => page is not FunctionModel);
        var narrow = Texts(Narrow(words, pages));

        Assert.Equal(Signatures(All.Value, "Enums.LineMessageId.g.cs"), Signatures(narrow, "Enums.LineMessageId.g.cs"));
    }

    private static IEnumerable<string> Signatures(Dictionary<string, string> texts, string file) => DeclaredSignatures.Of(texts[file]);

    private static void AllMentioned(IEnumerable<Declared> declarations)
    {
        var missing = new List<string>();
        foreach (var name in declarations.GroupBy(item => item.Words))
        {
            var narrow = Narrow(name.Key);
            var there = Items(narrow).Select(item => item.HintName).ToHashSet();
            missing.AddRange(name
                .Where(item => !there.Contains(item.File) || (item.IsShared && !Declares(narrow, item)))
                .Select(item => $"{name.Key}: {item.File}"));
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static bool Declares(PageCatalogue catalogue, Declared wanted)
    {
        var item = Items(catalogue).Single(item => item.HintName == wanted.File);
        return DeclaredIn(wanted.File, SourceEmitter.Emit(item, Public).Text).Contains(wanted);
    }

    private static PageCatalogue Narrow(string program) => Narrow(program, TestCatalogue.AllPages);

    private static PageCatalogue Narrow(string program, PageCatalogue pages)
    {
        var found = new HashSet<string>();
        ApiWords.Of(pages).Finder.Find(program, found);
        return MentionScope.Narrow(pages, Mentions.Of(found));
    }

    private static IEnumerable<ApiItem> Items(PageCatalogue catalogue) =>
        ItemFiles(catalogue).SelectMany(file => file.Items).Where(Public.Wants);

    private static IEnumerable<string> Files(PageCatalogue catalogue) =>
        ItemFiles(catalogue).Where(file => file.Items.Any(Public.Wants)).Select(file => file.HintName);

    private static IEnumerable<ItemFile> ItemFiles(PageCatalogue catalogue)
    {
        var api = ResolvedApi.Of(catalogue);
        return catalogue.Pages.Select(page => ItemFile.Of(page, api.ItemsOf(page))).Concat(api.SharedItems.Select(ItemFile.Of));
    }

    private static Dictionary<string, string> Texts(PageCatalogue catalogue) =>
        Items(catalogue).ToDictionary(item => item.HintName, item => SourceEmitter.Emit(item, Public).Text);

    private static IEnumerable<Declared> DeclaredIn(string file, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, Compiler.Language()).GetRoot();
        foreach (var type in root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        {
            if (type.Parent is BaseNamespaceDeclarationSyntax && type.Modifiers.Any(token => token.IsKind(SyntaxKind.PublicKeyword)))
            {
                yield return new Declared(file, type.Identifier.Text, null);
            }

            foreach (var member in (type as TypeDeclarationSyntax)?.Members.Where(IsPublic).Select(NameOf).OfType<string>() ?? [])
            {
                yield return new Declared(file, type.Identifier.Text, member);
            }
        }
    }

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(token => token.IsKind(SyntaxKind.PublicKeyword));

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        EventDeclarationSyntax one => one.Identifier.Text,
        _ => null,
    };

    /// <summary>A type, or a member of one, and the file that has it.</summary>
    private sealed record Declared(string File, string Type, string? Member)
    {
        /// <summary>An object comes from a function of its family, and the first one of those from a static method of a class.</summary>
        public string Words => Member is null ? Type : IsShared ? $"{Type} {Member}" : $"{Root} {Member}";

        private string Root => Type switch
        {
            "Tapi32" or "TapiSystem" => Type,
            _ => File.Split('.')[0].StartsWith("Phone", StringComparison.Ordinal) ? "PhoneApp" : "LineApp",
        };

        /// <summary>Whether the file's contents depend on what else is there.</summary>
        public bool IsShared => Member is not null
            && (File.StartsWith("Objects.", StringComparison.Ordinal) || File == "Tapi32.Tapi32.g.cs");
    }
}
