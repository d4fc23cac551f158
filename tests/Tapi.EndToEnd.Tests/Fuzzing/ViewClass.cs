using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.InteropServices;
using Tapi.Runtime.Generated;

namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>A generated view: how to make it, and everything that can be read from it.</summary>
internal sealed class ViewClass
{
    private static readonly Dictionary<Type, ViewClass> ByType = typeof(LineDevCaps).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.BaseType == typeof(StructureView))
        .ToDictionary(type => type, type => new ViewClass(type));

    private readonly Func<ReadOnlyMemory<byte>, TapiVersion, int, StructureView> _make;
    private readonly Func<TapiVersion, int>? _sizeOf;

    private ViewClass(Type type)
    {
        Type = type;
        FixedSize = Marshal.SizeOf(type.Assembly.GetType("Tapi." + type.Name.ToUpperInvariant(), throwOnError: true)!);
        Properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(Reader)];
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single();
        IsEntry = constructor.GetParameters().Length == 3;
        ParameterExpression[] parameters =
        [
            Expression.Parameter(typeof(ReadOnlyMemory<byte>)),
            Expression.Parameter(typeof(TapiVersion)),
            Expression.Parameter(typeof(int)),
        ];
        var made = Expression.New(constructor, parameters.Take(IsEntry ? 3 : 2));
        _make = Expression.Lambda<Func<ReadOnlyMemory<byte>, TapiVersion, int, StructureView>>(made, parameters).Compile();
        _sizeOf = type.GetMethod("SizeOf", BindingFlags.Static | BindingFlags.NonPublic)?.CreateDelegate<Func<TapiVersion, int>>();
    }

    public static IReadOnlyList<ViewClass> All { get; } = [.. ByType.Values.OrderBy(view => view.Type.Name, StringComparer.Ordinal)];

    public Type Type { get; }

    /// <summary>The size of the structure in the newest version.</summary>
    public int FixedSize { get; }

    /// <summary>Whether it starts anywhere in the bytes.</summary>
    public bool IsEntry { get; }

    public IReadOnlyList<Func<StructureView, object?>> Properties { get; }

    public static ViewClass Of(StructureView view) => ByType[view.GetType()];

    public StructureView Make(ReadOnlyMemory<byte> bytes, TapiVersion version, int origin) => _make(bytes, version, origin);

    /// <summary>The size of an entry in a list.</summary>
    public int Stride(TapiVersion version) => _sizeOf!(version);

    private static Func<StructureView, object?> Reader(PropertyInfo property)
    {
        var view = Expression.Parameter(typeof(StructureView));
        var value = Expression.Property(Expression.Convert(view, property.DeclaringType!), property);
        return Expression.Lambda<Func<StructureView, object?>>(Expression.Convert(value, typeof(object)), view).Compile();
    }
}
