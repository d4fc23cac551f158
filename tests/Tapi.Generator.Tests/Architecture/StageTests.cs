using System.Reflection;

namespace Tapi.Generator.Tests.Architecture;

/// <summary>Code refers only backwards along Pages → Model → Resolution → Emission, and no stage knows Roslyn.</summary>
public class StageTests
{
    private const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void Each_stage_has_types() => Assert.All(Stages.InOrder, stage => Assert.Contains(Stages.Types, type => type.Namespace!.StartsWith(Stages.Root + stage, StringComparison.Ordinal)));

    [Fact]
    public void No_file_uses_a_later_stage()
    {
        Assert.SkipUnless(Source.IsThere, Source.Missing);

        Assert.Empty(StageFiles().SelectMany(file => Mentioned(file.Lines)
            .Where(name => Stages.Number(name) > file.Stage)
            .Select(name => $"{file.Path} uses {name}")));
    }

    [Fact]
    public void No_file_of_a_stage_uses_Roslyn_the_analyzers_or_the_input()
    {
        Assert.SkipUnless(Source.IsThere, Source.Missing);

        string[] forbidden = ["Microsoft.CodeAnalysis", "Tapi.Generator.Analyzers", "Tapi.Generator.Diagnostics", "Tapi.Generator.Input"];
        Assert.Empty(StageFiles().SelectMany(file => file.Lines
            .Where(line => forbidden.Any(name => line.Contains(name, StringComparison.Ordinal)))
            .Select(line => $"{file.Path}: {line}")));
    }

    [Fact]
    public void No_type_refers_to_a_later_stage() => Assert.Empty(
        from type in Stages.Types
        from referred in Referred(type)
        where Stages.Number(referred.Namespace) > Stages.Number(type.Namespace)
        select $"{type} refers to {referred}");

    [Fact]
    public void No_type_of_a_stage_refers_to_Roslyn() => Assert.Empty(
        from type in Stages.Types
        from referred in Referred(type)
        where referred.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
            && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
        select $"{type} refers to {referred}");

    private static IEnumerable<(string Path, int Stage, string[] Lines)> StageFiles() => Source.Files
        .Where(file => file.Path.StartsWith("Tapi.Generator/", StringComparison.Ordinal))
        .Select(file => (file.Path, Stages.Number(file.Path.Replace("Tapi.Generator/", Stages.Root, StringComparison.Ordinal).Replace('/', '.')), file.Lines))
        .Where(file => file.Item2 >= 0);

    private static IEnumerable<string> Mentioned(IEnumerable<string> lines) => lines
        .Where(line => line.StartsWith("using Tapi.Generator.", StringComparison.Ordinal))
        .Select(line => line["using ".Length..].Replace("static ", string.Empty, StringComparison.Ordinal));

    private static IEnumerable<Type> Referred(Type type)
    {
        var direct = new List<Type?> { type.BaseType };
        direct.AddRange(type.GetInterfaces());
        direct.AddRange(type.GetFields(All).Select(field => field.FieldType));
        direct.AddRange(type.GetProperties(All).Select(property => property.PropertyType));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            direct.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            direct.Add((method as MethodInfo)?.ReturnType);
            direct.AddRange(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
        }

        return direct.OfType<Type>().SelectMany(Unwrap).Distinct();
    }

    private static IEnumerable<Type> Unwrap(Type type) => type.HasElementType
        ? Unwrap(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Unwrap).Append(type);
}
