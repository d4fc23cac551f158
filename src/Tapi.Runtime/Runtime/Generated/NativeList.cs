using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>Lists of structures.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NativeList
{
    /// <summary>Marks an object whose handle was found, not made: the messages that it has missed do not come again.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="found">The object.</param>
    /// <returns>The same object.</returns>
    public static T Found<T>(T found)
        where T : TapiObjectBase
    {
        (found ?? throw new ArgumentNullException(nameof(found))).IsFound = true;
        return found;
    }

    /// <summary>The structures of a list of values.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <typeparam name="TStructure">Its structure.</typeparam>
    /// <param name="values">The values; <see langword="null"/> is none.</param>
    /// <param name="convert">Returns the structure of a value.</param>
    /// <param name="name">What the caller calls the list.</param>
    /// <returns>One structure for each value.</returns>
    /// <exception cref="ArgumentException">An entry is <see langword="null"/>.</exception>
    public static TStructure[] ToStructures<T, TStructure>(IReadOnlyList<T>? values, Func<T, TStructure> convert, string name)
        where T : class
        where TStructure : unmanaged
    {
        if (convert is null)
        {
            throw new ArgumentNullException(nameof(convert));
        }

        var structures = new TStructure[values?.Count ?? 0];
        for (var i = 0; i < structures.Length; i++)
        {
            structures[i] = convert(values![i] ?? throw new ArgumentException($"Entry {i} is null.", name));
        }

        return structures;
    }
}
