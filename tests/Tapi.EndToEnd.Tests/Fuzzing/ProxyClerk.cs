using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Tapi.EndToEnd.Tests.Harness;
using Tapi.Runtime.Generated;

namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>Makes requests of native memory, as a message would, and sees what TAPI is answered.</summary>
internal sealed class ProxyClerk : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Type, Func<LineProxyRequest, object?>[]> Properties = new();

    [ThreadStatic]
    private static (nint Request, int Result) _answer;

    private readonly Desk _desk = new(rewire: static pbx =>
        new RewiredLibrary(pbx).Wrap<ProxyResponse>("lineProxyResponse", static _ => static (_, request, result) =>
    {
        _answer = (request, (int)result);
        return 0;
    }));

    /// <summary>The answer that was last given on this thread.</summary>
    public (nint Request, int Result) Answer => _answer;

    public LineProxyRequest Take(FencedRequest native)
    {
        _answer = default;
        return LineProxyRequest.Create(_desk.Line, (nuint)native.Address);
    }

    /// <summary>All that the client says.</summary>
    public static object?[] Read(LineProxyRequest request) =>
        [.. Properties.GetOrAdd(request.GetType(), Readers).Select(read => Content(read(request)))];

    /// <summary>Data by what they hold; a structure inside of the request by its bytes, since its view is tried by itself.</summary>
    private static object? Content(object? value) => value switch
    {
        ReadOnlyMemory<byte> data => Convert.ToHexString(data.Span),
        StructureView view => Convert.ToHexString(view.Bytes.Span),
        _ => value,
    };

    public async ValueTask DisposeAsync()
    {
        await _desk.EndAsync();
        await _desk.DisposeAsync();
    }

    private static Func<LineProxyRequest, object?>[] Readers(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(Reader)];

    private static Func<LineProxyRequest, object?> Reader(PropertyInfo property)
    {
        var request = Expression.Parameter(typeof(LineProxyRequest));
        var value = Expression.Property(Expression.Convert(request, property.ReflectedType!), property);
        return Expression.Lambda<Func<LineProxyRequest, object?>>(Expression.Convert(value, typeof(object)), request).Compile();
    }
}

internal delegate int ProxyResponse(uint hLine, nint request, uint result);
