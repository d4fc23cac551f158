using System.Reflection;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution;

namespace Tapi.Generator.Tests.Architecture;

/// <summary>What runs through the pipeline is compared by value, down to the last property.</summary>
public class ValueEqualityTests
{
    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<Type> Roots = typeof(TapiGenerator).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (typeof(PageModel).IsAssignableFrom(type) || typeof(ApiItem).IsAssignableFrom(type)))
        .ToList();

    public static TheoryData<string> Records => new(Roots.Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Records))]
    public void Everything_in_a_record_is_a_value(string name)
    {
        var wrong = new List<string>();
        Walk(Roots.Single(type => type.FullName == name), name, [], wrong);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void No_property_of_a_record_can_be_set_later(string name) => Assert.Empty(Roots.Single(type => type.FullName == name)
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(
            property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"))
        .Select(property => property.Name));

    private static void Walk(Type type, string path, HashSet<Type> seen, List<string> wrong)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type.IsPrimitive || type.IsEnum || !seen.Add(type))
        {
            return;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            Walk(type.GetGenericArguments()[0], path + "[]", seen, wrong);
            return;
        }

        if (type.Assembly != typeof(TapiGenerator).Assembly || !IsRecord(type))
        {
            wrong.Add($"{path} is a {type}");
            return;
        }

        foreach (var derived in Derived(type))
        {
            Walk(derived, $"{path}.{derived.Name}", seen, wrong);
        }

        foreach (var field in Fields(type))
        {
            Walk(field.FieldType, $"{path}.{field.Name}", seen, wrong);
        }
    }

    /// <summary>What may stand where an abstract record is declared.</summary>
    private static IEnumerable<Type> Derived(Type type) =>
        type.IsAbstract ? type.Assembly.GetTypes().Where(other => other.BaseType == type) : [];

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null;

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Own))
            {
                yield return field;
            }
        }
    }
}
