// Asio and Beast compiled once, here, instead of in every file that uses them (see CMakeLists.txt).
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
