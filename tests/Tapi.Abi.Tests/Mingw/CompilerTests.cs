using Tapi.Abi.Tests.Bindings;
using Tapi.Abi.Tests.Header;
using Tapi.Abi.Tests.Layout;
using Tapi.Testing;

namespace Tapi.Abi.Tests.Mingw;

/// <summary>The generated declarations against tapi.h as a C compiler for Windows sees it.</summary>
public class CompilerTests
{
    /// <summary>
    /// Declared for members that tapi.h takes from other headers of Windows; that GUID is missing is no exception, it is
    /// <see cref="Guid"/>.
    /// </summary>
    private static readonly string[] OfWindows = ["SYSTEMTIME"];

    [Theory]
    [MemberData(nameof(WindowsPlatform.Names), MemberType = typeof(WindowsPlatform))]
    public void The_structures_are_those_that_the_header_declares(string platform)
    {
        var header = new HeaderText(MingwCompiler.Require(WindowsPlatform.Of(platform)).Preprocess());

        var differences = new Differences(platform);
        differences.CompareNames("structure", header.Structures.Concat(OfWindows), GeneratedApi.Instance.Structures.Keys);
        differences.AssertNone();
    }

    [Theory]
    [MemberData(nameof(WindowsPlatform.Names), MemberType = typeof(WindowsPlatform))]
    public void Every_structure_has_the_size_and_the_offsets_that_the_compiler_gives_it(string platform)
    {
        var compiler = MingwCompiler.Require(WindowsPlatform.Of(platform));
        var calculator = new LayoutCalculator(WindowsPlatform.Of(platform));

        var declared = GeneratedApi.Instance.Structures.Values
            .SelectMany(type => calculator.Members(type)
                .SelectMany(member => new[] { Offset(type.Name, member), Size(type.Name, member) })
                .Prepend(new Quantity(type.Name, "size", $"sizeof({type.Name})", calculator.SizeOf(type))));
        Compare(compiler, platform, declared);
    }

    [Theory]
    [MemberData(nameof(WindowsPlatform.Names), MemberType = typeof(WindowsPlatform))]
    public void Every_handle_and_the_guid_have_the_size_that_the_compiler_gives_them(string platform)
    {
        var compiler = MingwCompiler.Require(WindowsPlatform.Of(platform));
        var calculator = new LayoutCalculator(WindowsPlatform.Of(platform));

        var guid = Compiler.Compile().GetTypeByMetadataName("System.Guid")!;
        var handles = GeneratedApi.Instance.Handles.Values.Select(type => (type.Name, Type: type)).Append((Name: "GUID", Type: guid));
        Compare(
            compiler,
            platform,
            handles.Select(pair => new Quantity(pair.Name, "size", $"sizeof({pair.Name})", calculator.SizeOf(pair.Type))));
    }

    [Theory]
    [MemberData(nameof(WindowsPlatform.Names), MemberType = typeof(WindowsPlatform))]
    public void The_constants_are_those_that_the_header_defines_with_their_values(string platform)
    {
        var compiler = MingwCompiler.Require(WindowsPlatform.Of(platform));

        var differences = new Differences(platform);
        differences.CompareNames("constant", new HeaderText(compiler.Preprocess()).Constants, GeneratedApi.Instance.Constants.Keys);
        differences.AssertNone();
        var values = ValueTable.Evaluate(compiler, GeneratedApi.Instance.Constants.Keys.ToList());
        foreach (var (name, value) in GeneratedApi.Instance.Constants)
        {
            differences.Compare(name, "value", $"0x{values[name]:X8}", $"0x{value:X8}");
        }

        differences.AssertNone();
    }

    private static void Compare(MingwCompiler compiler, string platform, IEnumerable<Quantity> declared)
    {
        var quantities = declared.ToList();
        var values = ValueTable.Evaluate(compiler, quantities.Select(quantity => quantity.Expression).ToList());
        var differences = new Differences(platform);
        foreach (var quantity in quantities)
        {
            differences.Compare(quantity.Subject, quantity.Kind, values[quantity.Expression], (uint)quantity.Value);
        }

        Assert.NotEmpty(quantities);
        differences.AssertNone();
    }

    private static Quantity Offset(string type, Member member) =>
        new($"{type}.{member.Name}", "offset", $"__builtin_offsetof({type}, {member.Name})", member.Offset);

    private static Quantity Size(string type, Member member) =>
        new($"{type}.{member.Name}", "size", $"sizeof((({type}*)0)->{member.Name})", member.Size);

    /// <summary>A number of the bindings, and the C expression for the header's.</summary>
    private sealed record Quantity(string Subject, string Kind, string Expression, int Value);
}
