using System.Reflection;
using System.Runtime.InteropServices;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>The compiled bindings against the header: every signature, every offset, every value.</summary>
public class HeaderTests
{
    private static readonly IReadOnlyList<PageModel> Models = SpecPages.All
        .Select(page => ModelReader.Read(PageParser.Parse(page.Path, page.Content)).Model!)
        .ToList();

    public static TheoryData<string> Functions => [.. Models.OfType<FunctionModel>().Select(model => model.ExportName)];

    public static TheoryData<string> Structures => [.. Models.OfType<StructureModel>().Select(model => model.Name)];

    public static TheoryData<string> Groups =>
        [.. Models.OfType<ConstantGroupModel>().Where(model => model.Kind != ConstantGroupKind.Numbers).Select(model => model.Prefix)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_raw_function_has_the_headers_types(string export)
    {
        var fact = HeaderFacts.Functions[export];

        var method = LoadedBindings.Type("Tapi32").GetMethod(export)!;

        Assert.Equal(fact.Parameters.Select(parameter => parameter.Name), method.GetParameters().Select(parameter => parameter.Name));
        Assert.Equal(
            fact.Parameters.Select(parameter => CSharp(parameter.Type)),
            method.GetParameters().Select(parameter => Name(parameter.ParameterType)));
        Assert.Equal("LONG", fact.ReturnType);
        Assert.Equal(typeof(int), method.ReturnType);
    }

    [Fact]
    public void With_TapiAnsi_the_raw_layer_has_every_export_with_the_headers_types()
    {
        var methods = LoadedBindings.RawLayerWithAnsi.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName)
            .ToDictionary(method => method.Name);

        Assert.Equal(HeaderFacts.Functions.Keys.Order(StringComparer.Ordinal), methods.Keys.Order(StringComparer.Ordinal));
        Assert.All(HeaderFacts.Functions, fact => Assert.Equal(
            fact.Value.Parameters.Select(parameter => CSharp(parameter.Type)),
            methods[fact.Key].GetParameters().Select(parameter => Name(parameter.ParameterType))));
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void A_structure_has_the_headers_size_and_offsets(string name)
    {
        var fact = HeaderFacts.Structures[name];
        var type = LoadedBindings.Type(name);

        Assert.Equal(Environment.Is64BitProcess ? fact.Size.X64 : fact.Size.X86, Marshal.SizeOf(type));
        Assert.All(
            fact.Members,
            member => Assert.Equal(Environment.Is64BitProcess ? member.Offset.X64 : member.Offset.X86, OffsetOf(type, member.Name)));
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_constant_group_has_the_headers_values(string prefix)
    {
        var facts = HeaderFacts.Constants.Where(constant => constant.Key.StartsWith(prefix + "_", StringComparison.Ordinal)).ToList();
        var group = Models.OfType<ConstantGroupModel>().Single(model => model.Prefix == prefix);
        var type = LoadedBindings.Type(Generator.Resolution.Naming.ApiNames.Enum(group, new PageCatalogue(new([.. Models]))));

        Assert.Equal(facts.Select(fact => fact.Key).Order(), group.Constants.Items.Select(constant => constant.Name).Order());
        Assert.Equal(
            facts.Select(fact => fact.Value).Order(),
            Enum
                .GetValuesAsUnderlyingType(type)
                .Cast<object>()
                .Select(value => value is int error ? unchecked((uint)error) : (uint)value)
                .Order());
    }

    private static int OffsetOf(Type type, string path)
    {
        var offset = 0;
        foreach (var name in path.Split('.'))
        {
            var field = type.GetField(
                name, BindingFlags.Instance | BindingFlags.Public) ?? throw new InvalidOperationException($"{type.Name} has no {name}");
            offset += (int)Marshal.OffsetOf(type, name);
            type = field.FieldType;
        }

        return offset;
    }

    /// <summary>What a C type of the header is in C#, by the meaning of the Windows types.</summary>
    private static string CSharp(string c) => c.Replace(" const", string.Empty) switch
    {
        "DWORD" => "UInt32",
        "DWORD_PTR" or "WPARAM" => "UIntPtr",
        "HINSTANCE" => "IntPtr",
        "LPDWORD" => "UInt32*",
        "LPVOID" => "Void*",
        "LPCSTR" or "LPSTR" => "Byte*",
        "LPCWSTR" or "LPWSTR" => "Char*",
        "LPGUID" => "Guid*",
        "LINECALLBACK" or "PHONECALLBACK" => "Void(UInt32, UInt32, UIntPtr, UIntPtr, UIntPtr, UIntPtr)",
        ['L', 'P', .. var pointee] => pointee + "*",
        var other => other,
    };

    private static IEnumerable<string> ParameterNames(Type function) =>
        function.GetFunctionPointerParameterTypes().Select(parameter => parameter.Name);

    private static string Name(Type type) => type.IsFunctionPointer
        ? $"{type.GetFunctionPointerReturnType().Name}({string.Join(", ", ParameterNames(type))})"
        : type.Name;
}
